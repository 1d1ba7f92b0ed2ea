// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fidelityrow.h"

#include <QCoreApplication>
#include <QMap>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Fidelity)
};

} // namespace

QString lightName(Light light)
{
    switch (light) {
    case Light::Green:
        return u"green"_s;
    case Light::Yellow:
        return u"yellow"_s;
    case Light::Red:
        break;
    }
    return u"red"_s;
}

QString FidelityRow::title() const
{
    const QMap<QString, QString> titles = {
        {u"fidelity"_s, Tr::tr("Fidelity")},
        {u"base"_s, Tr::tr("Base image")},
        {u"python"_s, Tr::tr("Python")},
        //: %1 is the SDK of a Space, e.g. "gradio"
        {u"sdk"_s, Tr::tr("SDK %1").arg(subject)},
        {u"user"_s, Tr::tr("User")},
        {u"home"_s, Tr::tr("Home folder")},
        {u"port"_s, Tr::tr("Port")},
        {u"cpus"_s, Tr::tr("Processor cores")},
        {u"memory"_s, Tr::tr("Memory")},
        //: %1 is the name of an environment variable
        {u"variable"_s, Tr::tr("Variable %1").arg(subject)},
        //: %1 is the name of a package of the operating system
        {u"systemPackage"_s, Tr::tr("System package %1").arg(subject)},
        //: %1 is the name of a Python package
        {u"package"_s, subject.isEmpty() ? Tr::tr("Packages") : Tr::tr("Package %1").arg(subject)},
    };
    return titles.value(aspect, aspect);
}

} // namespace spacewright::run
