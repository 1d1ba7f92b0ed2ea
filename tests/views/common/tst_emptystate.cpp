// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/common/emptystate.h>

#include <QAction>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace spacewright;

class TestEmptyState final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsLongTextsWhole();
    void offersWhatCanBeDone();
};

void TestEmptyState::showsLongTextsWhole()
{
    const QString text = QStringLiteral("A sentence that is long enough for several lines of it. ").repeated(4);
    views::EmptyState state(QStringLiteral("folder"), QStringLiteral("Title"), QStringLiteral("Short"));
    state.setContent(QStringLiteral("folder"), QStringLiteral("Other"), text);
    state.resize(900, 400);
    state.show();
    QVERIFY(QTest::qWaitForWindowExposed(&state));
    const auto labels = state.findChildren<QLabel *>();
    const auto shown = std::ranges::find(labels, text, &QLabel::text);
    QVERIFY(shown != labels.end());
    QVERIFY((*shown)->height() >= (*shown)->heightForWidth((*shown)->width()));
    QVERIFY((*shown)->height() > 2 * (*shown)->fontMetrics().height());
}

void TestEmptyState::offersWhatCanBeDone()
{
    views::EmptyState state(QStringLiteral("folder"), QStringLiteral("Title"), QStringLiteral("Text"));
    QAction action(QStringLiteral("Do"));
    action.setEnabled(false);
    state.addAction(&action);
    state.show();
    const auto *button = state.findChild<QToolButton *>();
    QVERIFY(!button->isVisible());
    action.setEnabled(true);
    QVERIFY(button->isVisible());
}

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
