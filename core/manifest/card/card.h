// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <core/base/result.h>

#include <QMap>
#include <QStringList>

#include <chrono>

namespace spacewright::manifest
{

enum class Sdk { None, Gradio, Streamlit, Static, Docker };

QString sdkName(Sdk sdk);

/// An item of a list or a pair of a map in the card.
struct CardPart {
    /// Empty in a list.
    QString key;
    QString text;
    TextRange keyRange;
    TextRange valueRange;
};

/// One key of the card as it is written: scalars keep their text ("3.10" stays "3.10", "no" stays "no").
struct CardEntry {
    enum class Kind { Scalar, List, Map };

    QString key;
    Kind kind = Kind::Scalar;
    /// Scalar text; for lists and maps empty.
    QString text;
    /// Items of a list, pairs of a map; a scalar counts as a list of one item.
    QList<CardPart> parts;
    bool quoted = false;
    TextRange keyRange;
    TextRange valueRange;

    /// Written without a value, which counts as absent.
    bool isEmpty() const
    {
        return kind == Kind::Scalar && !quoted && (text.isEmpty() || text == u"null" || text == u"~");
    }
};

/// The YAML block at the head of a Space's README.md (https://huggingface.co/docs/hub/spaces-config-reference), with
/// the Hub's defaults filled in where a key is absent. All keys stay in entries, unknown ones too, in the order of the
/// file.
struct Card {
    Sdk sdk = Sdk::None;
    QString title;
    QString emoji;
    QString sdkVersion;
    /// As written, e.g. "3.10"; empty if absent.
    QString pythonVersion;
    /// "app.py" or "index.html" if absent.
    QString appFile;
    int appPort = 7860;
    QString basePath = QStringLiteral("/");
    QString appBuildCommand;
    QString shortDescription;
    QString suggestedHardware;
    QMap<QString, QString> customHeaders;
    QStringList preloadFromHub;
    bool oauth = false;
    std::chrono::seconds startupTimeout = std::chrono::minutes(30);
    QList<CardEntry> entries;

    /// The entry of that key, null if it is absent or has no value.
    const CardEntry *find(QStringView key) const;
};

/// The Python that a Space with this card is built with: its python_version, or the documented 3.10 where it has none
/// (https://huggingface.co/docs/hub/spaces-config-reference).
[[nodiscard]] QString builtPython(const Card &card);

/// A card together with what is wrong with it. When the YAML cannot be read, the card is empty and a diagnostic says
/// where.
struct CardReading {
    Card card;
    QList<Diagnostic> diagnostics;
    /// Whether there is a block between "---" lines at all.
    bool hasBlock = false;
};

/// Reads the text of a README.md. Aliases are refused, the block may have 64 KiB and 32 levels at most.
[[nodiscard]] CardReading readCard(const QByteArray &readme);

} // namespace spacewright::manifest
