// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace spacewright::content
{

/// One array in a file.
struct Tensor {
    QString name;
    /// As the file says it: "F32", "BF16".
    QString type;
    QList<qint64> shape;
    /// In the file.
    qint64 bytes = 0;

    /// The product of the shape; 1 for a single number.
    qint64 elements() const;
};

/// A line of what a file says about itself.
struct Fact {
    QString name;
    QString value;
};

/// What the head of a model's file says. Nothing in the file is run or unpacked.
struct ModelFile {
    /// "safetensors", "GGUF", "PyTorch (pickle)"
    QString format;
    QList<Fact> facts = {};
    QList<Tensor> tensors = {};
    /// What is worth knowing before somebody loads it; empty if nothing.
    QString warning = {};
};

/// Whether the name or the first bytes say that it is one.
bool isModelFile(const QString &name, QByteArrayView head);

/// Reads the head of a file. Fails if it contradicts itself: sizes beyond the file, shapes that do not fit their bytes.
[[nodiscard]] Result<ModelFile> readModelFile(const QString &path);

} // namespace spacewright::content
