// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardblock.h"

#include <QByteArrayView>

namespace spacewright::manifest
{

namespace
{

QByteArrayView lineAt(const QByteArray &text, qsizetype begin)
{
    const qsizetype end = text.indexOf('\n', begin);
    return QByteArrayView(text).sliced(begin, (end < 0 ? text.size() : end) - begin);
}

bool isFence(QByteArrayView line)
{
    return line.startsWith("---") && line.sliced(3).trimmed().isEmpty();
}

} // namespace

CardBlock findCardBlock(const QByteArray &readme)
{
    qsizetype begin = readme.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    QByteArrayView line = lineAt(readme, begin);
    while (line.trimmed().isEmpty() && begin + line.size() < readme.size()) {
        begin += line.size() + 1;
        line = lineAt(readme, begin);
    }
    if (!isFence(line))
        return {};
    CardBlock block = {CardBlock::State::Unclosed, std::min(begin + line.size() + 1, readme.size()), readme.size()};
    for (qsizetype at = block.begin; at < readme.size(); at += line.size() + 1) {
        line = lineAt(readme, at);
        if (!isFence(line))
            continue;
        block.end = at;
        block.state = CardBlock::State::Found;
        break;
    }
    if (block.state == CardBlock::State::Found && block.end - block.begin > cardSizeLimit)
        block.state = CardBlock::State::TooLarge;
    return block;
}

} // namespace spacewright::manifest
