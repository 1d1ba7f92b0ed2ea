// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace spacewright::container
{

enum class Channel { Input, Output, Errors };

/// Takes output of a container, as it comes and in its order. May block, which holds the container back.
using OutputSink = std::function<void(Channel, QByteArrayView)>;

/// Takes apart the stream in which an engine sends both channels of a container without a terminal: frames of a
/// channel, three zeros, a length in four bytes, and the payload. Payloads are handed on as they come, so that a frame
/// may be of any length. A stream that is not of this form is handed on as it is, as output: some engines answer so.
class FrameDecoder final
{
public:
    explicit FrameDecoder(OutputSink sink) : m_sink(std::move(sink)) {}

    void add(QByteArrayView bytes);
    /// False when the stream stopped in the middle of a frame.
    bool isAtBoundary() const { return m_header.isEmpty() && m_left == 0; }

private:
    void takeHeader(QByteArrayView &bytes);

    OutputSink m_sink;
    /// What has come of a header.
    QByteArray m_header;
    Channel m_channel = Channel::Output;
    qint64 m_left = 0;
    bool m_isRaw = false;
};

} // namespace spacewright::container
