// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unsavedrecovery.h"

#include <views/common/errorbanner.h>
#include <views/editor/editorarea.h>

#include <QFileInfo>

namespace spacewright
{

namespace
{

/// Of names in a sentence.
constexpr qsizetype mostNames = 5;

} // namespace

UnsavedRecovery::UnsavedRecovery(views::EditorArea *editors, views::ErrorBanner *banner, QThreadPool *pool,
                                 QObject *parent)
    : QObject(parent), m_editors(editors), m_banner(banner), m_pool(pool)
{
}

void UnsavedRecovery::look(const QString &folder)
{
    using Texts = QList<space::UnsavedText>;
    m_looking =
        Task<Texts>(m_pool, [folder](Progress &) -> Result<Texts> { return space::UnsavedJournal::left(folder); });
    m_looking.future().then(this, [this](const Result<Texts> &texts) {
        if (!texts->isEmpty())
            offer(*texts);
    });
}

void UnsavedRecovery::offer(const QList<space::UnsavedText> &texts)
{
    // Several starts may have left something of one file.
    QStringList paths;
    QStringList names;
    for (const space::UnsavedText &text : texts) {
        if (paths.contains(text.path))
            continue;
        paths.append(text.path);
        if (names.size() < mostNames)
            names.append(QFileInfo(text.path).fileName());
    }
    if (paths.size() > mostNames)
        names.append(QStringLiteral("…"));
    m_banner->showChoice(
        //: %1 is a list of files
        tr("%n files had changes that were not saved when Spacewright ended: %1.", nullptr, int(paths.size()))
            .arg(names.join(QStringLiteral(", "))),
        tr("Bring Back"), [this, texts] { bringBack(texts); }, tr("Discard"),
        [texts] {
            for (const space::UnsavedText &text : texts)
                space::UnsavedJournal::drop(text);
        });
}

void UnsavedRecovery::bringBack(const QList<space::UnsavedText> &texts)
{
    for (const space::UnsavedText &text : texts) {
        if (const Result<> brought = m_editors->bringBack(text.path, text.text, text.base); !brought) {
            // It stays where it is, and is offered again.
            m_banner->showError(brought.error());
            return;
        }
        space::UnsavedJournal::drop(text);
    }
}

} // namespace spacewright
