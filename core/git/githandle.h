// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

struct git_config;
struct git_index;
struct git_reference;
struct git_repository;
struct git_signature;
struct git_tree;

namespace spacewright::git
{

/// Frees a libgit2 object. Defined in githandle.cpp for the types below, so that nobody else needs git2's headers.
struct GitDeleter {
    void operator()(git_config *object) const;
    void operator()(git_index *object) const;
    void operator()(git_reference *object) const;
    void operator()(git_repository *object) const;
    void operator()(git_signature *object) const;
    void operator()(git_tree *object) const;
};

using ConfigHandle = std::unique_ptr<git_config, GitDeleter>;
using IndexHandle = std::unique_ptr<git_index, GitDeleter>;
using ReferenceHandle = std::unique_ptr<git_reference, GitDeleter>;
using RepositoryHandle = std::unique_ptr<git_repository, GitDeleter>;
using SignatureHandle = std::unique_ptr<git_signature, GitDeleter>;
using TreeHandle = std::unique_ptr<git_tree, GitDeleter>;

} // namespace spacewright::git
