// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <core/base/paths.h>

namespace spacewright::settings
{

Settings::Settings(const QString &path) : m_file(path) {}

QMap<QString, QString> Settings::Run::baseImages() const
{
    QMap<QString, QString> images = {{QStringLiteral("gradio"), baseImageGradio.get()},
                                     {QStringLiteral("streamlit"), baseImageStreamlit.get()},
                                     {QStringLiteral("static"), baseImageStatic.get()},
                                     {QStringLiteral("gpu"), baseImageGpu.get()}};
    images.removeIf([](const auto &image) { return image.value().isEmpty(); });
    return images;
}

QString Settings::standardPath()
{
    return paths::configFolder() + QStringLiteral("/spacewrightrc");
}

} // namespace spacewright::settings
