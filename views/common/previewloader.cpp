// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview.h"

#include <core/base/log.h>

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>

#include <unistd.h>

namespace spacewright::views
{
namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PreviewLoader)
};

QString pluginFile()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    const QString built = programs.filePath(QStringLiteral("plugins/spacewright_preview.so"));
    const QString installed = QStringLiteral(SPACEWRIGHT_PLUGIN_FOLDER "/spacewright_preview.so");
    return QFileInfo::exists(built) ? built : QDir::cleanPath(programs.filePath(installed));
}

} // namespace

PreviewPlugin *loadPreviewPlugin(QString *error)
{
    if (geteuid() == 0) {
        // The engine would end the whole program.
        if (error)
            *error = Tr::tr("The preview is not available to the root user. Start Spacewright as a normal user.");
        return nullptr;
    }
    // The loader keeps its library loaded when it is destroyed, and hands out one and the same instance.
    QPluginLoader loader(pluginFile());
    auto *plugin = qobject_cast<PreviewPlugin *>(loader.instance());
    if (plugin)
        return plugin;
    qCWarning(logViews).noquote() << "Failed to load the preview plugin:" << loader.errorString();
    if (error) {
        //: %1 is the file that cannot be used.
        *error = Tr::tr("The preview is not available because its plugin %1 cannot be loaded. "
                        "The Space can still be opened in a browser.")
                     .arg(QDir::toNativeSeparators(pluginFile()));
    }
    return nullptr;
}

} // namespace spacewright::views
