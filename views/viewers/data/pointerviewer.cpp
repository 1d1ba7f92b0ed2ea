// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pointerviewer.h"

#include <core/git/lfs/lfspointer.h>

#include <views/common/emptystate.h>

#include <QAction>
#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

PointerViewer::PointerViewer(const QString &path, QWidget *parent) : FileViewer(path, parent)
{
    const auto pointer = git::LfsPointer::ofFile(QFile::encodeName(path));
    if (!pointer) {
        showError({ErrorCode::FileUnreadable, tr("This looks like the stand-in of a large file, but it is damaged.")});
        return;
    }
    const QString size = QLocale().formattedDataSize(pointer->size);
    //: %1 is the size of a file
    auto *notice = new EmptyState(u"folder-download"_s, tr("A large file of %1 that is not here").arg(size),
                                  tr("The repository keeps it outside (git LFS); only its name was fetched."), this);
    auto *get = new QAction(QIcon::fromTheme(u"download"_s), tr("Get the File"), this);
    get->setObjectName(u"pointer_get"_s);
    connect(get, &QAction::triggered, this, [this, get] {
        get->setEnabled(false);
        Q_EMIT contentRequested(this->path());
    });
    notice->addAction(get);
    setContent(notice);
}

} // namespace spacewright::views
