// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace spacewright::run
{

/// What somebody wants of an app that can sleep, apart from its visits. May be used from any thread.
class SleepRequest final
{
public:
    enum class Wish { None, Sleep, Wake };

    void ask(Wish wish) { m_wish.store(wish); }
    /// What was wanted last, once.
    [[nodiscard]] Wish take() { return m_wish.exchange(Wish::None); }

private:
    std::atomic<Wish> m_wish = Wish::None;
};

} // namespace spacewright::run
