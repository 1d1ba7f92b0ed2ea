// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "facts.h"
#include "tomltree.h"

#include <core/manifest/sourcetext.h>

#include <QCoreApplication>

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ManifestFacts)
};

/// No pyproject.toml that a person wrote comes near.
constexpr qsizetype sizeLimit = qsizetype(1024) * 1024;

QString fileName()
{
    return QStringLiteral("pyproject.toml");
}

class Flattener final
{
public:
    explicit Flattener(const QByteArray &text) : m_source(text) {}

    void add(const toml::node &node, const QStringList &path)
    {
        if (const toml::table *table = node.as_table(); table && !table->empty()) {
            for (const auto &[key, value] : *table)
                add(value, path + QStringList(QString::fromUtf8(QByteArrayView(key.str()))));
        } else if (const toml::array *array = node.as_array(); array && !array->empty()) {
            qsizetype index = 0;
            for (const toml::node &item : *array)
                add(item, path + QStringList(QString::number(index++)));
        } else {
            m_facts.append({path, textOf(node), offset(node.source().begin), offset(node.source().end)});
        }
    }

    const ManifestFacts &facts() const { return m_facts; }

private:
    static QString textOf(const toml::node &node)
    {
        if (const auto *string = node.as_string())
            return QString::fromStdString(string->get());
        if (node.is_table() || node.is_array())
            return node.is_table() ? QStringLiteral("{}") : QStringLiteral("[]");
        std::ostringstream stream;
        node.visit([&stream](const auto &value) { stream << value; });
        return QString::fromStdString(stream.str());
    }

    qsizetype offset(const toml::source_position &position) const
    {
        return m_source.offset(int(position.line), int(position.column));
    }

    const SourceText m_source;
    ManifestFacts m_facts;
};

TextRange placeOf(const toml::source_region &region)
{
    return {int(region.begin.line), int(region.begin.column), int(region.end.line), int(region.end.column)};
}

/// What the reader throws ends here.
Result<toml::table> parsed(const QByteArray &text)
{
    if (text.size() > sizeLimit)
        return unreadable(fileName(), {1, 1, 1, 1},
                          //: %1 and %2 are numbers of bytes
                          Tr::tr("The file has %1 bytes; more than %2 are not read.").arg(text.size()).arg(sizeLimit));
    try {
        return toml::parse(std::string_view(text.constData(), size_t(text.size())));
    } catch (const toml::parse_error &error) {
        return unreadable(fileName(), placeOf(error.source()), QString::fromUtf8(error.description()));
    }
}

const toml::node *child(const toml::node &node, const QString &name)
{
    const toml::table *table = node.as_table();
    return table ? table->get(name.toStdString()) : nullptr;
}

TomlPlace placeOf(const toml::node &node, const SourceText &source)
{
    const auto offset = [&source](const toml::source_position &position) {
        return source.offset(int(position.line), int(position.column));
    };
    TomlPlace place{TomlPlace::Kind::Other, offset(node.source().begin), offset(node.source().end)};
    if (node.is_string())
        place.kind = TomlPlace::Kind::Text;
    else if (node.is_table())
        place.kind = TomlPlace::Kind::Table;
    if (const toml::array *array = node.as_array()) {
        place.kind = TomlPlace::Kind::Array;
        for (const toml::node &item : *array)
            place.items.append(placeOf(item, source));
    }
    return place;
}

} // namespace

Result<ManifestFacts> pyprojectFacts(const QByteArray &text)
{
    const Result<toml::table> root = parsed(text);
    if (!root)
        return failure(root);
    Flattener flattener(text);
    flattener.add(*root, {});
    return flattener.facts();
}

Result<std::optional<TomlPlace>> findToml(const QByteArray &text, const QStringList &path)
{
    const Result<toml::table> root = parsed(text);
    if (!root)
        return failure(root);
    const toml::node *node = &*root;
    for (const QString &name : path) {
        node = child(*node, name);
        if (!node)
            return std::optional<TomlPlace>();
    }
    return placeOf(*node, SourceText(text));
}

} // namespace spacewright::manifest
