// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "referencestate.h"

namespace spacewright::git
{

/// Notes how the repository was when an operation begins, and writes it to the journal when it went well. An operation
/// inside another one is part of that and is not noted; one that never finishes is not noted either. That the journal
/// cannot be written is no reason to undo what was asked for.
class OperationRecorder final
{
public:
    OperationRecorder(const Repository &repository, OperationKind kind, const QStringList &subjects);
    OperationRecorder(const OperationRecorder &) = delete;
    OperationRecorder &operator=(const OperationRecorder &) = delete;
    ~OperationRecorder();

    /// What is known only now.
    void setKind(OperationKind kind) { m_operation.kind = kind; }
    void setKept(const QString &keptId) { m_operation.keptId = keptId; }
    void finish();

private:
    const Repository &m_repository;
    Operation m_operation;
    /// Nothing where this is part of another operation.
    std::optional<ReferenceState> m_before;
};

} // namespace spacewright::git
