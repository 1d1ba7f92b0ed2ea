// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <expected>
#include <optional>

namespace spacewright::manifest
{

/// The variables that markers ask for, by name, e.g. "python_version" to "3.12".
using MarkerEnvironment = QHash<QByteArray, QByteArray>;

/// What markers find on the Hub: CPython of @p python ("3.12" or "3.12.4") on Linux, x86-64.
[[nodiscard]] MarkerEnvironment hubMarkerEnvironment(const QByteArray &python);

/// An environment marker such as "python_version < '3.12' and extra == 'test'"
/// (https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers).
class Marker final
{
public:
    /// The offset of what cannot be understood, where it is no marker.
    [[nodiscard]] static std::expected<Marker, qsizetype> parse(QByteArrayView text);

    /// Nothing where a variable is not known or what is compared as versions is none.
    std::optional<bool> holds(const MarkerEnvironment &environment) const;
    /// Normalised: one blank between words, double quotes.
    QByteArray text() const;

private:
    friend class MarkerParser;

    struct Side {
        bool isVariable = false;
        QByteArray text;
    };
    /// A comparison, or in brackets a marker of its own.
    struct Item {
        Side left;
        QByteArray sign;
        Side right;
        QList<Item> group;
        /// How it is joined to the one before: "and", "or", empty for the first.
        QByteArray join;
    };

    static QByteArray textOf(const QList<Item> &items, bool isOutermost);
    static std::optional<bool> holds(const QList<Item> &items, const MarkerEnvironment &environment);
    static std::optional<bool> compare(const Item &item, const MarkerEnvironment &environment);

    QList<Item> m_items;
};

} // namespace spacewright::manifest
