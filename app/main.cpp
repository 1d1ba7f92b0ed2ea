// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "translations.h"

#include <core/base/log.h>
#include <core/secrets/coredump.h>

#include <KAboutData>
#include <KIconTheme>
#include <KLocalizedString>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>

using namespace spacewright;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

void describeProgram()
{
    KAboutData about(QStringLiteral("spacewright"), QStringLiteral("Spacewright"), QStringLiteral(SPACEWRIGHT_VERSION),
                     Tr::tr("A desktop workbench for Hugging Face Spaces"), KAboutLicense::GPL_V3,
                     Tr::tr("© 2026 The Spacewright authors"));
    // There is no place to send reports to from inside the program.
    about.setBugAddress(QByteArray());
    about.setDesktopFileName(QStringLiteral("io.github.spacewright"));
    about.setProgramLogo(QIcon(QStringLiteral(":/icons/spacewright.svg")));
    KAboutData::setApplicationData(about);
    QApplication::setWindowIcon(
        QIcon::fromTheme(QStringLiteral("spacewright"), QIcon(QStringLiteral(":/icons/spacewright.svg"))));
}

StartRequest readArguments()
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.setApplicationDescription(Tr::tr("A desktop workbench for Hugging Face Spaces"));
    const QCommandLineOption run(QStringLiteral("run"), Tr::tr("Run the Space at once."));
    parser.addOption(run);
    //: The name of an argument of the command line
    parser.addPositionalArgument(Tr::tr("folder"), Tr::tr("The folder of the Space to open."),
                                 QStringLiteral("[folder]"));
    parser.process(*QCoreApplication::instance());
    const QStringList folders = parser.positionalArguments();
    return {folders.isEmpty() ? QString() : QDir::current().absoluteFilePath(folders.constFirst()), parser.isSet(run)};
}

} // namespace

int main(int argc, char *argv[])
{
    keepNoCoreDumps();
    installLogRedaction();
    // Must come before the application object: the icons of KDE's theme also outside of its desktop. The OpenGL context
    // that the browser engine shares would have to as well, but costs 70 ms and a driver's memory; the engine makes it
    // itself when it is loaded, which is when the first preview opens.
    KIconTheme::initTheme();
    QApplication program(argc, argv);
    KLocalizedString::setApplicationDomain("spacewright");
    installTranslators(program);
    describeProgram();
    const StartRequest request = readArguments();
    Application application;
    return application.start(request) ? QApplication::exec() : 0;
}
