// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operationrecorder.h"

#include "operationlog.h"

#include <core/base/log.h>

namespace spacewright::git
{

namespace
{

// Operations of one thread contain one another; those of two threads are of two repositories' handles.
thread_local int depth = 0;

} // namespace

OperationRecorder::OperationRecorder(const Repository &repository, OperationKind kind, const QStringList &subjects)
    : m_repository(repository), m_operation{.kind = kind, .subjects = subjects}
{
    if (depth++ > 0)
        return;
    if (Result<ReferenceState> state = readReferenceState(repository))
        m_before = *std::move(state);
}

OperationRecorder::~OperationRecorder()
{
    --depth;
}

void OperationRecorder::finish()
{
    if (!m_before)
        return;
    const Result<ReferenceState> after = readReferenceState(m_repository);
    if (!after)
        return;
    m_operation.time = QDateTime::currentDateTimeUtc();
    m_operation.headBefore = m_before->head;
    m_operation.headAfter = after->head;
    m_operation.references = movedReferences(*m_before, *after);
    const bool hasChanged = m_operation.headBefore != m_operation.headAfter || !m_operation.references.isEmpty();
    if (!hasChanged && m_operation.keptId.isEmpty() && m_operation.kind != OperationKind::DropStash)
        return;
    if (const Result<> written = OperationLog(m_repository).append(m_operation); !written)
        qCWarning(logGit).noquote() << "Cannot note what was done:" << written.error().detail;
}

} // namespace spacewright::git
