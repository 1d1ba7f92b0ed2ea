// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"

namespace spacewright::git
{

/// The file in .git that operations are written to, one line of JSON for each. A line that was cut by a crash is left
/// out when it is read.
class OperationLog final
{
public:
    explicit OperationLog(const Repository &repository);

    /// Oldest first.
    QList<Operation> read() const;
    /// Gives the operation its number.
    [[nodiscard]] Result<> append(Operation operation) const;
    [[nodiscard]] Result<> markUndone(qint64 number) const;

private:
    [[nodiscard]] Result<> write(const QList<Operation> &operations) const;

    QString m_path;
};

} // namespace spacewright::git
