// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filenode.h"

namespace spacewright::views
{

QByteArray FileNode::path() const
{
    if (!parent)
        return {};
    const QByteArray above = parent->path();
    return above.isEmpty() ? entry.name : above + '/' + entry.name;
}

int FileNode::rowFor(const search::FolderEntry &wanted) const
{
    const auto place = std::ranges::lower_bound(children, wanted, search::isListedBefore,
                                                [](const auto &child) -> const auto & { return child->entry; });
    return int(place - children.begin());
}

int FileNode::row() const
{
    return parent ? parent->rowFor(entry) : 0;
}

FileNode *FileNode::find(const QByteArray &path) const
{
    const qsizetype slash = path.indexOf('/');
    const QByteArray name = path.first(slash < 0 ? path.size() : slash);
    const auto place = std::ranges::find_if(children, [&name](const auto &child) { return child->entry.name == name; });
    if (place == children.end() || slash < 0)
        return place == children.end() ? nullptr : place->get();
    return (*place)->find(path.sliced(slash + 1));
}

} // namespace spacewright::views
