// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardrow.h"

#include "cardfield.h"

#include <core/manifest/card/cardguide.h>
#include <core/manifest/card/cardkeys.h>

#include <KColorScheme>

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

constexpr int gap = 2;

} // namespace

CardRow::CardRow(const QString &key, QWidget *parent)
    : QWidget(parent), m_field(makeCardField(key, this)), m_problem(new QLabel(this)), m_mend(new QToolButton(this))
{
    const manifest::CardGuide guide = manifest::cardGuide(key);
    setToolTip(guide.help);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    // A truth value has its name beside its box.
    if (manifest::cardKeyNamed(key)->value != manifest::CardValue::Truth) {
        auto *label = new QLabel(guide.label, this);
        label->setBuddy(m_field);
        layout->addWidget(label);
    }
    layout->addWidget(m_field);
    m_problem->setObjectName(QStringLiteral("card_problem_") + key);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);
    layout->addWidget(m_problem);
    m_mend->setObjectName(QStringLiteral("card_mend_") + key);
    m_mend->setIcon(QIcon::fromTheme(QStringLiteral("help-hint")));
    m_mend->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_mend->setVisible(false);
    layout->addWidget(m_mend, 0, Qt::AlignLeft);
    connect(m_mend, &QToolButton::clicked, this, [this] { Q_EMIT fixChosen(m_fix); });
}

void CardRow::setProblem(const manifest::Diagnostic *problem)
{
    m_problem->setVisible(problem);
    m_mend->setVisible(problem && problem->fix);
    if (!problem)
        return;
    QPalette palette = this->palette();
    const KColorScheme scheme(QPalette::Active, KColorScheme::Window);
    const bool isError = problem->severity == manifest::Severity::Error;
    palette.setBrush(QPalette::WindowText,
                     scheme.foreground(isError ? KColorScheme::NegativeText : KColorScheme::NeutralText));
    m_problem->setPalette(palette);
    m_problem->setText(problem->message);
    if (!problem->fix)
        return;
    m_fix = *problem->fix;
    m_mend->setText(m_fix.title);
}

} // namespace spacewright::views
