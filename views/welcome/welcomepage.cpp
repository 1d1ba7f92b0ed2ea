// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcomepage.h"

#include "spacecard.h"

#include <views/common/errorbanner.h>

#include <KFormat>

#include <QAction>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <utility>

namespace spacewright::views
{

namespace
{

constexpr int pageWidth = 1120;
constexpr int twoColumnsFrom = 820;
constexpr int shownRecent = 8;
constexpr int iconSize = 72;

QLabel *makeHeading(const QString &text, QWidget *parent, double scale)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

/// "~/Spaces/app" for a path below the home.
QString shortPath(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent), m_banner(new ErrorBanner(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
}

void WelcomePage::build()
{
    auto *content = new QWidget;
    content->setMaximumWidth(pageWidth);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(32, 32, 32, 32);
    inner->setSpacing(28);
    inner->addStretch(1);
    inner->addWidget(makeHeader());
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(40);
    m_columns->addWidget(makeStart(), 5, Qt::AlignTop);
    m_recentColumn = makeRecent();
    m_recentColumn->hide();
    m_columns->addWidget(m_recentColumn, 4, Qt::AlignTop);
    inner->addLayout(m_columns);
    inner->addStretch(2);

    auto *holder = new QWidget;
    auto *centred = new QHBoxLayout(holder);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(content, 100);
    centred->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(holder);
    static_cast<QVBoxLayout *>(layout())->addWidget(scroll, 1);
    showRecent();
    showTemplates();
}

QWidget *WelcomePage::makeHeader()
{
    auto *header = new QWidget(this);
    auto *icon = new QLabel(header);
    icon->setPixmap(QIcon(QStringLiteral(":/icons/spacewright.svg")).pixmap(iconSize));
    auto *slogan =
        new QLabel(tr("Open a Space, run it here the way the Hub would, and see it beside its code."), header);
    slogan->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(makeHeading(QStringLiteral("Spacewright"), header, 2.2));
    texts->addWidget(slogan);
    texts->addStretch();
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    layout->addWidget(icon);
    layout->addLayout(texts, 1);
    return header;
}

QWidget *WelcomePage::makeStart()
{
    auto *start = new QWidget(this);
    auto *create = new QPushButton(tr("New Space…"), start);
    create->setObjectName(QStringLiteral("welcome_space_new"));
    create->setAccessibleName(tr("New Space"));
    // The one thing that a newcomer should see first, in colours that the style would fade.
    create->setStyleSheet(QStringLiteral(
        "QPushButton { background: palette(highlight); color: palette(highlighted-text); border-radius: 5px;"
        " border: 2px solid palette(highlight); padding: 0 16px; }"
        "QPushButton:hover, QPushButton:focus { border-color: palette(window-text); }"));
    connect(create, &QPushButton::clicked, this, [this] { Q_EMIT newRequested(QString()); });
    auto *open = new QPushButton(QIcon::fromTheme(QStringLiteral("document-open-folder")), tr("Open Folder…"), start);
    open->setObjectName(QStringLiteral("welcome_space_open"));
    open->setAccessibleName(tr("Open Folder"));
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    for (QPushButton *button : {create, open})
        button->setMinimumHeight(36);
    // As much room at the sides as the other one has.
    open->setMinimumWidth(open->sizeHint().width() + 24);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(create);
    buttons->addWidget(open);
    buttons->addStretch();
    m_templates = new QGridLayout;
    m_templates->setSpacing(10);
    auto *layout = new QVBoxLayout(start);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(buttons);
    layout->addWidget(makeHubButtons(start));
    layout->addSpacing(8);
    layout->addWidget(makeHeading(tr("Start from a template"), start, 1.25));
    layout->addLayout(m_templates);
    return start;
}

QWidget *WelcomePage::makeHubButtons(QWidget *start)
{
    auto *row = new QWidget(start);
    auto *get = new QPushButton(QIcon::fromTheme(QStringLiteral("download")), tr("Get Space…"), row);
    get->setObjectName(QStringLiteral("welcome_space_get"));
    get->setAccessibleName(tr("Get Space"));
    connect(get, &QPushButton::clicked, this, &WelcomePage::getRequested);
    auto *browse =
        new QPushButton(QIcon::fromTheme(QStringLiteral("network-server")), tr("Find Spaces on the Hub"), row);
    browse->setObjectName(QStringLiteral("welcome_hub"));
    connect(browse, &QPushButton::clicked, this, &WelcomePage::browseRequested);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {get, browse}) {
        button->setMinimumHeight(36);
        button->setMinimumWidth(button->sizeHint().width() + 24);
        layout->addWidget(button);
    }
    layout->addStretch();
    return row;
}

QWidget *WelcomePage::makeRecent()
{
    auto *recent = new QWidget(this);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(8);
    auto *layout = new QVBoxLayout(recent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeHeading(tr("Recent Spaces"), recent, 1.25));
    layout->addLayout(m_recent);
    return recent;
}

void WelcomePage::setRecent(const QList<space::RecentSpace> &spaces)
{
    m_spaces = spaces.first(qMin(qsizetype(shownRecent), spaces.size()));
    if (m_recent)
        showRecent();
}

void WelcomePage::showRecent()
{
    clear(m_recent);
    m_recentColumn->setVisible(!m_spaces.isEmpty());
    for (const space::RecentSpace &space : std::as_const(m_spaces)) {
        const QString when = KFormat().formatRelativeDateTime(space.opened.toLocalTime(), QLocale::ShortFormat);
        auto *card = new SpaceCard({space.emoji, space.title, space.sdk, shortPath(space.folder), when, 1}, this);
        card->setObjectName(QStringLiteral("recent_space"));
        connect(card, &SpaceCard::clicked, this, [this, folder = space.folder] { Q_EMIT spaceRequested(folder); });
        auto *forget =
            new QAction(QIcon::fromTheme(QStringLiteral("edit-delete-remove")), tr("Remove from the List"), card);
        connect(forget, &QAction::triggered, this, [this, folder = space.folder] { Q_EMIT forgetRequested(folder); });
        card->addAction(forget);
        card->setContextMenuPolicy(Qt::ActionsContextMenu);
        m_recent->addWidget(card);
    }
}

void WelcomePage::setTemplates(const QList<space::SpaceTemplate> &templates)
{
    m_offered = templates;
    if (m_templates)
        showTemplates();
}

void WelcomePage::showTemplates()
{
    clear(m_templates);
    int number = 0;
    for (const space::SpaceTemplate &one : std::as_const(m_offered)) {
        auto *card = new SpaceCard({one.emoji, one.title, manifest::sdkName(one.sdk), one.description}, this);
        card->setObjectName(QStringLiteral("template_%1").arg(one.id));
        connect(card, &SpaceCard::clicked, this, [this, id = one.id] { Q_EMIT newRequested(id); });
        m_templates->addWidget(card, number / 2, number % 2);
        ++number;
    }
}

void WelcomePage::showError(const Error &error)
{
    m_banner->showError(error);
}

void WelcomePage::clearError()
{
    m_banner->dismiss();
}

void WelcomePage::showEvent(QShowEvent *event)
{
    if (!m_columns)
        build();
    arrange();
    QWidget::showEvent(event);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    if (m_columns)
        arrange();
    QWidget::resizeEvent(event);
}

void WelcomePage::arrange()
{
    m_columns->setDirection(width() < twoColumnsFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace spacewright::views
