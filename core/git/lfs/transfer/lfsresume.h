// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lfsendpoint.h"

namespace spacewright::git
{

/// What is remembered of an upload in parts, so that the next program goes on where this one was killed: the addresses,
/// which are good for some hours, and the tags of the parts that arrived. A file for its user's eyes only, because the
/// addresses are signed; it is gone when the upload is done.
class LfsResume final
{
public:
    explicit LfsResume(const LfsPointer &pointer);

    /// Takes up an earlier upload of the same content in parts of the same size: @p action gets its addresses, @p tags
    /// the parts that arrived. False, and nothing changed, if there is none that may still be good.
    bool takeUp(LfsAction &action, QMap<int, QByteArray> &tags) const;
    /// Without it the next try begins anew, and nothing else.
    void keep(const LfsAction &action, const QMap<int, QByteArray> &tags) const;
    void drop() const;

private:
    LfsPointer m_pointer;
    QString m_path;
};

} // namespace spacewright::git
