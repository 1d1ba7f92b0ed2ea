// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twinview.h"

#include "picturedifference.h"
#include "twinside.h"

#include <views/common/keytoolbar.h>
#include <views/common/preview.h>

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

/// Pages move on by themselves, so the pictures are compared again now and then.
constexpr int comparePause = 1500;
constexpr int leastWidth = 200;

QAction *makeSwitch(QWidget *parent, const QString &name, const QString &icon, const QString &text,
                    const QString &toolTip)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, parent);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    action->setCheckable(true);
    return action;
}

} // namespace

TwinView::TwinView(PreviewPlugin &plugin, const QString &key, const QString &left, const QString &right,
                   QWidget *parent)
    : QWidget(parent),
      m_sides{new TwinSide(left, plugin.createPanel(this), this), new TwinSide(right, plugin.createPanel(this), this)},
      m_bar(new KeyToolBar(this)), m_pages(new QSplitter(Qt::Horizontal, this)),
      m_whole(new QSplitter(Qt::Vertical, this)),
      m_mirror(makeSwitch(this, u"twin_mirror"_s, u"edit-link"_s, tr("Do the Same in Both"),
                          tr("What you scroll, click and enter in one page happens in the other too"))),
      m_framed(makeSwitch(this, u"twin_framed"_s, u"select-rectangular"_s, tr("In the Hub's Frame"),
                          tr("Show both inside a frame of another origin, as the Hub's page does"))),
      m_difference(makeSwitch(this, u"twin_difference"_s, u"vcs-diff"_s, tr("Picture Difference"),
                              tr("Mark where the two pages are painted differently"))),
      m_share(new QLabel(this)), m_scroll(new QScrollArea(this)), m_picture(new QLabel(this))
{
    setObjectName(u"twin_view"_s);
    build();
    m_again.setInterval(comparePause);
    connect(&m_again, &QTimer::timeout, this, &TwinView::showDifference);
    connect(m_mirror, &QAction::toggled, this, &TwinView::setMirrored);
    connect(m_framed, &QAction::toggled, this, &TwinView::setFramed);
    connect(m_difference, &QAction::toggled, this, &TwinView::setDifferenceShown);
    for (const Side side : {Left, Right}) {
        m_sides[side]->panel()->setSpaceKey(key + (side == Left ? u"#left"_s : u"#right"_s));
        m_sides[side]->panel()->setUrl({});
        connectSide(side);
    }
}

void TwinView::build()
{
    m_bar->addActions({m_mirror, m_framed, m_difference});
    m_bar->addWidget(m_share);
    m_share->setObjectName(u"twin_share"_s);
    m_share->setContentsMargins(8, 0, 8, 0);
    m_picture->setObjectName(u"twin_picture"_s);
    m_picture->setAccessibleName(tr("Where the pages differ"));
    m_scroll->setWidget(m_picture);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_picture->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_scroll->hide();
    for (TwinSide *side : m_sides)
        m_pages->addWidget(side);
    m_pages->addWidget(m_scroll);
    m_pages->setChildrenCollapsible(false);
    m_pages->setSizes({500, 500, 500});
    m_whole->addWidget(m_pages);
    m_whole->setStretchFactor(0, 1);
    m_whole->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_whole, 1);
}

void TwinView::connectSide(Side side)
{
    const Side other = side == Left ? Right : Left;
    connect(m_sides[side]->panel(), &PreviewPanel::appearanceChanged, this,
            [this, other](const PageAppearance &appearance) { follow(other, appearance); });
    connect(m_sides[side]->panel(), &PreviewPanel::acted, this,
            [this, other](const QString &act) { m_sides[other]->panel()->mirror(act); });
}

void TwinView::setUrl(Side side, const QUrl &url)
{
    PreviewPanel *panel = m_sides[side]->panel();
    if (panel->url() != url)
        panel->setUrl(url);
}

void TwinView::setNote(Side side, const QString &note)
{
    m_sides[side]->setNote(note);
}

void TwinView::setDetails(QWidget *details)
{
    m_whole->addWidget(details);
    m_whole->setSizes({600, 200});
}

void TwinView::addAction(QAction *action)
{
    m_bar->addAction(action);
}

void TwinView::setMirrored(bool isMirrored)
{
    for (const TwinSide *side : m_sides)
        side->panel()->setMirrored(isMirrored);
}

void TwinView::setFramed(bool isFramed)
{
    PageAppearance appearance = m_sides[Left]->panel()->appearance();
    appearance.isFramed = isFramed;
    for (const TwinSide *side : m_sides)
        side->panel()->setAppearance(appearance);
}

void TwinView::follow(Side side, const PageAppearance &appearance)
{
    m_sides[side]->panel()->setAppearance(appearance);
    const QSignalBlocker blocker(m_framed);
    m_framed->setChecked(appearance.isFramed);
}

void TwinView::setDifferenceShown(bool isShown)
{
    m_scroll->setVisible(isShown);
    m_share->setVisible(isShown);
    if (isShown) {
        m_again.start();
        showDifference();
    } else {
        m_again.stop();
        m_picture->setPixmap({});
    }
}

void TwinView::showDifference()
{
    if (!isVisible())
        return;
    const PictureDifference difference =
        comparePictures(m_sides[Left]->panel()->picture(), m_sides[Right]->panel()->picture());
    if (difference.picture.isNull()) {
        m_share->setText(tr("Both pages must be there to be compared."));
        m_picture->setPixmap({});
        return;
    }
    const QString percent = QLocale().toString(difference.share * 100, 'f', difference.share < 0.1 ? 1 : 0);
    //: %1 is a number: how much of two pictures differs
    m_share->setText(difference.share == 0 ? tr("No difference") : tr("%1 % differ").arg(percent));
    QPixmap picture = QPixmap::fromImage(difference.picture);
    // Before it is laid out it has no width.
    const int room = qMax(leastWidth, m_scroll->viewport()->width());
    if (picture.width() > room)
        picture = picture.scaledToWidth(room, Qt::SmoothTransformation);
    m_picture->setPixmap(picture);
}

} // namespace spacewright::views
