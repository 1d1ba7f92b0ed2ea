// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildtrace.h"

#include <optional>

namespace spacewright::container
{

namespace
{

/// A field of a message: of a number its value, of text and messages their bytes.
struct Field {
    quint64 number = 0;
    quint64 value = 0;
    QByteArrayView bytes = {};
};

/// Reads the fields of a message one after the other.
class MessageReader
{
public:
    explicit MessageReader(QByteArrayView message) : m_rest(message) {}

    /// Nothing at the end, and where the message is broken.
    std::optional<Field> next()
    {
        if (m_rest.isEmpty())
            return std::nullopt;
        const quint64 key = number();
        Field field{.number = key >> 3};
        switch (key & 7) {
        case 0:
            field.value = number();
            break;
        case 1:
            skip(8);
            break;
        case 2:
            field.bytes = bytes(number());
            break;
        case 5:
            skip(4);
            break;
        default:
            m_isBroken = true;
        }
        return m_isBroken ? std::nullopt : std::optional(field);
    }

    bool isBroken() const { return m_isBroken; }

private:
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && !m_rest.isEmpty(); shift += 7) {
            const auto byte = quint8(m_rest.front());
            m_rest.slice(1);
            value |= quint64(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0)
                return value;
        }
        m_isBroken = true;
        return 0;
    }

    QByteArrayView bytes(quint64 size)
    {
        if (m_isBroken || size > quint64(m_rest.size())) {
            m_isBroken = true;
            return {};
        }
        const QByteArrayView found = m_rest.first(qsizetype(size));
        m_rest.slice(qsizetype(size));
        return found;
    }

    void skip(quint64 size) { bytes(size); }

    QByteArrayView m_rest;
    bool m_isBroken = false;
};

} // namespace

bool BuildTrace::add(QByteArrayView message)
{
    constexpr quint64 steps = 1;
    constexpr quint64 outputs = 3;
    MessageReader reader(message);
    while (const std::optional<Field> field = reader.next()) {
        if (field->number == steps && !takeStep(field->bytes))
            return false;
        if (field->number == outputs && !takeOutput(field->bytes))
            return false;
    }
    return !reader.isBroken();
}

bool BuildTrace::takeStep(QByteArrayView message)
{
    BuildStep step;
    bool isStarted = false;
    bool isCached = false;
    bool isCompleted = false;
    MessageReader reader(message);
    while (const std::optional<Field> field = reader.next()) {
        switch (field->number) {
        case 1:
            step.id = field->bytes.toByteArray();
            break;
        case 3:
            step.name = QString::fromUtf8(field->bytes);
            break;
        case 4:
            isCached = field->value != 0;
            break;
        case 5:
            isStarted = true;
            break;
        case 6:
            isCompleted = true;
            break;
        case 7:
            step.error = QString::fromUtf8(field->bytes);
            break;
        default:
            break;
        }
    }
    using State = BuildStep::State;
    if (isCompleted)
        step.state = !step.error.isEmpty() ? State::Failed : isCached ? State::Cached : State::Done;
    // A step that waits for others is named before it starts.
    if (isStarted)
        report(step);
    return !reader.isBroken();
}

void BuildTrace::report(const BuildStep &step)
{
    const auto known = m_states.constFind(step.id);
    if (known != m_states.constEnd() && *known == step.state)
        return;
    m_states.insert(step.id, step.state);
    m_listener.onStep(step);
}

bool BuildTrace::takeOutput(QByteArrayView message)
{
    QByteArray id;
    QByteArray output;
    MessageReader reader(message);
    while (const std::optional<Field> field = reader.next()) {
        if (field->number == 1)
            id = field->bytes.toByteArray();
        else if (field->number == 4)
            output = field->bytes.toByteArray();
    }
    if (!output.isEmpty())
        m_listener.onStepOutput(id, output);
    return !reader.isBroken();
}

} // namespace spacewright::container
