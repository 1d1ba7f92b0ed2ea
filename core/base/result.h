// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <expected>

namespace spacewright
{

/// What a fallible call returns: a value, or why there is none.
template <class T = void> using Result = std::expected<T, Error>;

/// For `return fail(...)` in a function that returns a Result.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {})
{
    return std::unexpected(Error{code, std::move(message), std::move(detail)});
}

/// Hands the error of one Result on as the error of another.
template <class T> [[nodiscard]] std::unexpected<Error> failure(const Result<T> &result)
{
    return std::unexpected(result.error());
}

} // namespace spacewright
