// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cdispecs.h"

#include <core/base/filewriter.h>
#include <core/manifest/card/yamlnode.h>

#include <QDir>

namespace spacewright::run
{

namespace
{

using manifest::YamlNode;

constexpr qint64 fileLimit = 4LL * 1024 * 1024;
constexpr int depthLimit = 16;

const YamlNode *member(const YamlNode &node, QLatin1StringView key)
{
    if (node.kind != YamlNode::Kind::Mapping)
        return nullptr;
    for (qsizetype i = 0; i + 1 < node.children.size(); i += 2) {
        if (node.children[i].text == key)
            return &node.children[i + 1];
    }
    return nullptr;
}

QString textIn(const YamlNode &node, QLatin1StringView key)
{
    const YamlNode *found = member(node, key);
    return found == nullptr ? QString() : found->text;
}

/// Every file that must be there on this machine, however deep it stands: device nodes and what is mounted.
void collectFiles(const YamlNode &node, QStringList &files)
{
    if (node.kind == YamlNode::Kind::Mapping) {
        const QString mounted = textIn(node, QLatin1StringView("hostPath"));
        const QString device = textIn(node, QLatin1StringView("path"));
        if (!mounted.isEmpty())
            files += mounted;
        else if (device.startsWith(QLatin1StringView("/dev/")))
            files += device;
    }
    for (const YamlNode &child : node.children)
        collectFiles(child, files);
}

void addSpec(CdiDevices &devices, const YamlNode &spec, const QString &root)
{
    const QString kind = textIn(spec, QLatin1StringView("kind"));
    if (const YamlNode *list = member(spec, QLatin1StringView("devices")); list != nullptr) {
        for (const YamlNode &device : list->children)
            devices.names += kind + QLatin1Char('=') + textIn(device, QLatin1StringView("name"));
    }
    QStringList files;
    collectFiles(spec, files);
    files.removeDuplicates();
    for (const QString &file : std::as_const(files)) {
        // A link that leads nowhere below another root is there all the same.
        const QFileInfo info(root + file);
        if (!info.exists() && !info.isSymLink())
            devices.missingFiles += file;
    }
}

} // namespace

QStringList CdiDevices::ofVendor(const QString &vendor) const
{
    QStringList found;
    for (const QString &name : names) {
        if (name.startsWith(vendor + QLatin1Char('/')) && !name.endsWith(QLatin1StringView("=all")))
            found += name;
    }
    return found;
}

CdiDevices readCdiDevices(const QString &root)
{
    CdiDevices devices;
    for (const QString &name : {QStringLiteral("etc/cdi"), QStringLiteral("var/run/cdi")}) {
        const QDir folder(QDir(root).filePath(name));
        for (const QString &file : folder.entryList(
                 {QStringLiteral("*.json"), QStringLiteral("*.yaml"), QStringLiteral("*.yml")}, QDir::Files)) {
            const QString path = folder.filePath(file);
            const Result<QByteArray> text = readFile(path, fileLimit);
            // Every JSON text is a YAML text.
            const manifest::YamlReading reading =
                text ? manifest::readYaml(*text, depthLimit) : manifest::YamlReading();
            if (reading.root && !textIn(*reading.root, QLatin1StringView("kind")).isEmpty())
                addSpec(devices, *reading.root, QDir(root).path() == QLatin1StringView("/") ? QString() : root);
            else
                devices.brokenFiles += path;
        }
    }
    devices.names.removeDuplicates();
    devices.missingFiles.removeDuplicates();
    return devices;
}

} // namespace spacewright::run
