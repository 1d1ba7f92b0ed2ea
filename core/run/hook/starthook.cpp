// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starthook.h"

#include <core/run/recipe/recipe.h>

#include <core/base/filewriter.h>
#include <core/base/paths.h>

#include <QDir>
#include <QFile>

namespace spacewright::run
{

bool needsHook(const Recipe &recipe)
{
    using manifest::Sdk;
    const bool isOurs = recipe.card.sdk == Sdk::Gradio || recipe.card.sdk == Sdk::Streamlit;
    return isOurs && recipe.publishedImage.isEmpty() && (isZeroGpu(recipe.flavor) || recipe.card.oauth);
}

QMap<QString, QByteArray> hookFiles()
{
    QMap<QString, QByteArray> files;
    const QString folder = QStringLiteral(":/hook");
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            files.insert(name, file.readAll());
    }
    return files;
}

QString hookOnDisk()
{
    QString folder = paths::cacheFolder() + QStringLiteral("/hook");
    QDir().mkpath(folder);
    for (const auto &[name, content] : hookFiles().asKeyValueRange()) {
        const QString path = folder + u'/' + name;
        if (readFile(path, content.size() + 1).value_or(QByteArray()) != content && !writeFile(path, content))
            return {};
    }
    return folder;
}

} // namespace spacewright::run
