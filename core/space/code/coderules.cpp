// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coderules.h"

#include "gradiorules.h"
#include "hardwarerules.h"
#include "importrules.h"
#include "placerules.h"
#include "serverrules.h"

#include <core/space/rules/conflictrules.h>

#include <QCoreApplication>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;
using manifest::Severity;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CodeRules)
};

QList<Diagnostic> checkSyntax(const Code &code)
{
    QList<Diagnostic> diagnostics;
    for (const CodeFile &file : code.files) {
        if (const auto conflict = findConflict(file.path, file.text.bytes()))
            diagnostics.append(*conflict);
        if (const auto &fault = file.source.fault)
            diagnostics.append({Severity::Error, QStringLiteral("code.syntax"),
                                //: %1 is what Python says, in English
                                Tr::tr("Python cannot read this: %1.").arg(fault->message), file.path,
                                file.rangeOf(fault->extent),
                                QStringLiteral("https://docs.python.org/3/reference/index.html")});
    }
    return diagnostics;
}

} // namespace

QList<Diagnostic> checkCode(const Space &space, const Code &code, const Dependencies &dependencies)
{
    QList<Diagnostic> diagnostics = checkSyntax(code);
    diagnostics += checkImports(space, code, dependencies);
    diagnostics += checkGradio(space, code, dependencies);
    diagnostics += checkServer(space, code);
    diagnostics += checkHardware(space, code);
    diagnostics += checkPlaces(space, code);
    return diagnostics;
}

} // namespace spacewright::space
