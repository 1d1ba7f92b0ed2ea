// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causebanner.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace spacewright::views
{

namespace
{

constexpr int iconSize = 22;
constexpr int radius = 6;
constexpr int gap = 6;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CauseBanner)
};

} // namespace

QString verdictText(log::Verdict verdict)
{
    switch (verdict) {
    case log::Verdict::Yours:
        //: Where the cause of a failure lies
        return Tr::tr("In this Space");
    case log::Verdict::Hub:
        //: Where the cause of a failure lies
        return Tr::tr("At the Hub");
    case log::Verdict::Network:
        //: Where the cause of a failure lies
        return Tr::tr("In the network");
    case log::Verdict::Unknown:
        break;
    }
    return {};
}

CauseBanner::CauseBanner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_place(new QLabel(this)),
      m_show(new QPushButton(tr("Show in File"), this)),
      m_fix(new QPushButton(QIcon::fromTheme(QStringLiteral("tools-wizard")), QString(), this))
{
    setObjectName(QStringLiteral("build_cause"));
    setAccessibleName(tr("Cause of the failure"));
    m_icon->setPixmap(QIcon::fromTheme(QStringLiteral("dialog-error")).pixmap(iconSize));
    m_text->setObjectName(QStringLiteral("build_cause_text"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_place->setObjectName(QStringLiteral("build_cause_place"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_show->setObjectName(QStringLiteral("build_cause_show"));
    m_fix->setObjectName(QStringLiteral("build_cause_fix"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_place);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap + 12, gap + 8, gap + 12, gap + 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_fix, 0, Qt::AlignVCenter);
    layout->addWidget(m_show, 0, Qt::AlignVCenter);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT activated(m_cause.file, m_cause.line); });
    connect(m_fix, &QPushButton::clicked, this, [this] {
        m_fix->hide(); // Once is enough.
        Q_EMIT fixRequested();
    });
    hide();
}

void CauseBanner::setCause(const log::FailureCause &cause, const QString &fixTitle)
{
    m_cause = cause;
    m_text->setText(cause.text);
    QStringList facts;
    if (const QString verdict = verdictText(cause.verdict); !verdict.isEmpty())
        facts.append(verdict);
    if (!cause.file.isEmpty())
        //: The place of a failure: %1 is a file, %2 a line number
        facts.append(cause.line > 0 ? tr("%1, line %2").arg(cause.file).arg(cause.line) : cause.file);
    m_place->setText(facts.join(QStringLiteral(" · ")));
    m_place->setVisible(!facts.isEmpty());
    m_place->setToolTip(log::verdictReason(cause.verdict));
    m_place->setAccessibleDescription(m_place->toolTip());
    m_show->setVisible(!cause.file.isEmpty());
    m_fix->setText(fixTitle);
    m_fix->setVisible(!fixTitle.isEmpty());
    setAccessibleDescription(cause.text);
    setVisible(cause.isKnown());
}

void CauseBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor red(0xd3, 0x2f, 0x2f);
    painter.setPen(red);
    red.setAlphaF(palette().color(QPalette::Window).lightness() < 128 ? 0.22F : 0.09F);
    painter.setBrush(red);
    painter.drawRoundedRect(QRectF(rect()).adjusted(gap + 0.5, gap + 0.5, -gap - 0.5, -gap - 0.5), radius, radius);
}

} // namespace spacewright::views
