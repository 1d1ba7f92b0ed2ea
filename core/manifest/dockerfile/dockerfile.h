// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace spacewright::manifest
{

/// One instruction of a Dockerfile, its continued lines joined.
struct Instruction {
    /// "FROM", in capitals.
    QString keyword;
    /// What follows, as it is written but for line breaks.
    QString text;
    /// Its first and last line, from 0; a here-document belongs to it.
    qsizetype firstLine = 0;
    qsizetype lastLine = 0;

    /// "--mount=type=cache" and the like, before the rest.
    QStringList flags() const;
    /// The words after the flags; of the form with brackets its strings.
    QStringList words() const;
};

/// The instructions of a Dockerfile (https://docs.docker.com/reference/dockerfile/): comments, continued lines, the
/// escape directive and here-documents are understood.
[[nodiscard]] QList<Instruction> dockerfileInstructions(const QByteArray &text);

/// The first mount in it of a secret or of ssh keys, e.g. "RUN --mount=type=secret"; empty if there is none.
[[nodiscard]] QString secretMount(const QByteArray &text);

/// The builder that its first lines ask for, "docker/dockerfile:1" of `# syntax=docker/dockerfile:1`, and where.
struct SyntaxDirective {
    QString image;
    /// From 0; -1 without one.
    qsizetype line = -1;
};
[[nodiscard]] SyntaxDirective syntaxDirective(const QByteArray &text);

/// The first instruction with a here-document, e.g. "RUN <<EOF"; empty if there is none.
[[nodiscard]] QString hereDocument(const QByteArray &text);

/// The images that a build of it begins with or takes files from, each once, without its own stages and `scratch`.
/// Nothing if that or anything else that it takes cannot be known: a variable in a name, a file from the network.
[[nodiscard]] std::optional<QStringList> imagesNamedIn(const QByteArray &text);

/// The folder of the image that the Space's files are copied to as a whole, by the last COPY or ADD of ".". Empty if
/// there is no such copy in the last stage, or if it needs a variable to be known.
[[nodiscard]] QString sourceFolderInImage(const QByteArray &text);

} // namespace spacewright::manifest
