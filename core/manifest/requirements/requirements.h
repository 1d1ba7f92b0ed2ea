// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QStringList>

namespace spacewright::manifest
{

/// One logical line of a requirements file (https://pip.pypa.io/en/stable/reference/requirements-file-format/), joined
/// where it goes on behind a backslash. Empty lines and comments make none.
struct Requirement {
    enum class Kind {
        /// A package by name, with or without the address it comes from.
        Package,
        /// An address or a path instead of a name.
        Location,
        /// -r or -c: another file to read.
        Include,
        /// Any other option of pip.
        Option,
        Unreadable
    };

    Kind kind = Kind::Unreadable;
    /// As written, e.g. "Scikit_Learn"; see normalizedName(). The option's name for options.
    QString name;
    /// "[image,audio]" without the brackets.
    QString extras;
    /// ">=1.2,<2"
    QString specifier;
    /// "python_version < '3.12'"
    QString marker;
    /// Address, path, or value of the option, as written: it may hold a password.
    QString target;
    /// Name and specifier of a package, else the whole line without its comment.
    TextRange range;
};

struct RequirementsReading {
    QList<Requirement> requirements;
    QList<Diagnostic> diagnostics;
};

/// Reads the text of a requirements file. @p file is its path for the diagnostics, relative to the Space's folder.
/// Included files are not opened.
[[nodiscard]] RequirementsReading readRequirements(const QByteArray &text, const QString &file);

/// @p text without what changes nothing of what is installed: empty lines, and comments on lines of their own.
[[nodiscard]] QByteArray withoutComments(const QByteArray &text);

/// Says where a requirement contradicts the Gradio that the card asks for: the Hub installs both in one call, which
/// then finds no solution.
[[nodiscard]] QList<Diagnostic> checkSdkPin(const QByteArray &text, const QList<Requirement> &requirements,
                                            const QString &sdkVersion, const QString &file);

/// The name under which an index knows a package: lower case, runs of "-_." as one dash (PEP 503).
[[nodiscard]] QString normalizedName(const QString &name);

} // namespace spacewright::manifest
