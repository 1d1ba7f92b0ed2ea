// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "download.h"

#include <core/git/gitlibrary.h>

#include <chrono>

namespace spacewright::git
{

namespace
{

constexpr qsizetype mostWaiting = qsizetype(4) * 1024 * 1024;
constexpr std::chrono::milliseconds patience{100};

} // namespace

Download::Download(http::Request request) : m_request(std::move(request)), m_thread([this] { fetch(); }) {}

Download::~Download()
{
    m_stop.cancel();
    m_changed.notify_all();
}

void Download::fetch()
{
    auto end = http::performStream(m_request, {.sink = [this](QByteArrayView bytes) { return take(bytes); }}, m_stop);
    const std::lock_guard lock(m_mutex);
    m_end = std::move(end);
    m_changed.notify_all();
}

bool Download::take(QByteArrayView bytes)
{
    std::unique_lock lock(m_mutex);
    while (m_waiting.size() > mostWaiting && !m_stop.isCancelled())
        m_changed.wait_for(lock, patience);
    m_waiting.append(bytes);
    m_changed.notify_all();
    return !m_stop.isCancelled();
}

Result<QByteArray> Download::read(qsizetype limit, const Progress &progress)
{
    std::unique_lock lock(m_mutex);
    while (m_waiting.isEmpty() && !m_end) {
        if (progress.isCancelled())
            return cancelled();
        m_changed.wait_for(lock, patience);
    }
    if (m_waiting.isEmpty() && !*m_end)
        return failure(*m_end);
    QByteArray piece = m_waiting.first(qMin(limit, m_waiting.size()));
    m_waiting.remove(0, piece.size());
    m_changed.notify_all();
    return piece;
}

int Download::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_end && *m_end ? (*m_end)->status : 0;
}

} // namespace spacewright::git
