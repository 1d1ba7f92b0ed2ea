// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace spacewright::run
{

/// How its user wants a running app to end. Asked kindly it has ten seconds, in which the wish may be taken back, or
/// the app be ended at once. May be used from any thread, and from a signal handler.
class StopRequest final
{
public:
    enum class Wish { None, Kindly, AtOnce };

    void ask() { m_wish.store(Wish::Kindly); }
    void takeBack() { m_wish.store(Wish::None); }
    void endAtOnce() { m_wish.store(Wish::AtOnce); }
    Wish wish() const { return m_wish.load(); }

private:
    std::atomic<Wish> m_wish = Wish::None;
};

} // namespace spacewright::run
