// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/preview/chromiumflags.h>
#include <views/preview/colorscheme.h>
#include <views/preview/page/pagedialogs.h>
#include <views/preview/page/pagerequests.h>
#include <views/preview/questionbars.h>
#include <views/preview/sandboxcheck.h>

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace spacewright::views;

namespace
{

QToolButton *button(const QWidget &bars, const QString &text)
{
    for (QToolButton *candidate : bars.findChildren<QToolButton *>()) {
        if (candidate->text() == text && candidate->isVisibleTo(&bars))
            return candidate;
    }
    return nullptr;
}

} // namespace

class PreviewPartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flags_data();
    void flags();
    void environmentCannotWeakenTheEngine();
    void lockedUp_data();
    void lockedUp();
    void gradioTheme_data();
    void gradioTheme();
    void colorSchemeScripts();
    void safeFileName_data();
    void safeFileName();
    void aQuestionIsAnsweredOnce();
    void aPageAsksOneThingAtATime();
    void questionsEndWithTheirBars();
    void theTextOfAPageIsNoMarkup();
    void confirmWaitsForItsAnswer();
    void promptReturnsWhatWasWritten();
    void theSecondDialogCanSilenceThePage();
};

void PreviewPartsTest::flags_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("none") << QByteArray() << QByteArray("--proxy-server=socks5://127.0.0.1:4711");
    QTest::newRow("painting") << QByteArray("--disable-gpu") << QByteArray("--disable-gpu");
    for (const char *flag :
         {"--no-sandbox", "--disable-web-security", "--remote-debugging-port=9222", "--no-proxy-server",
          "--proxy-server=evil:1", "--disable-gpu-sandbox", "--single-process", "\"--no-sandbox\""})
        QTest::newRow(flag) << QByteArray(flag) << QByteArray("--proxy-server=socks5://127.0.0.1:4711");
}

void PreviewPartsTest::flags()
{
    QFETCH(QByteArray, given);
    const QByteArray flags = chromiumFlags(given, 4711);
    QTEST(flags.split(' ').constFirst(), "first");
    QCOMPARE(flags.count("--proxy-server="), 1);
    QVERIFY(flags.contains("--proxy-bypass-list=<-loopback>"));
    QVERIFY(flags.contains("--force-webrtc-ip-handling-policy=disable_non_proxied_udp"));
}

void PreviewPartsTest::environmentCannotWeakenTheEngine()
{
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    qputenv("QTWEBENGINE_REMOTE_DEBUGGING", "9222");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox");
    prepareEngineEnvironment(4711);
    QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"));
    QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_REMOTE_DEBUGGING"));
    QVERIFY(!qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("--no-sandbox"));
    QVERIFY(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("--proxy-server=socks5://127.0.0.1:4711"));
}

void PreviewPartsTest::lockedUp_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<bool>("expected");
    const QByteArray own = "Name:\tspacewright\nNSpid:\t70\nSeccomp:\t0\n";
    QTest::newRow("both") << QByteArray("NSpid:\t90\t3\nSeccomp:\t2\n") << own << true;
    QTest::newRow("no namespaces") << QByteArray("NSpid:\t90\nSeccomp:\t2\n") << own << false;
    QTest::newRow("no filter") << QByteArray("NSpid:\t90\t3\nSeccomp:\t0\n") << own << false;
    QTest::newRow("strict filter field only") << QByteArray("NSpid:\t90\t3\nSeccomp_filters:\t2\n") << own << false;
    QTest::newRow("in a container, not in a further namespace")
        << QByteArray("NSpid:\t90\t3\nSeccomp:\t2\n") << QByteArray("NSpid:\t70\t2\n") << false;
    QTest::newRow("in a container, both")
        << QByteArray("NSpid:\t90\t9\t3\nSeccomp:\t2\n") << QByteArray("NSpid:\t70\t2\n") << true;
}

void PreviewPartsTest::lockedUp()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, own);
    QFETCH(bool, expected);
    QCOMPARE(isLockedUp(page, own), expected);
}

void PreviewPartsTest::gradioTheme_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ColorScheme>("scheme");
    QTest::addColumn<QString>("expected");
    const auto plain = QStringLiteral("http://127.0.0.1:7860/");
    QTest::newRow("dark") << plain << ColorScheme::Dark << QStringLiteral("http://127.0.0.1:7860/?__theme=dark");
    QTest::newRow("system") << plain << ColorScheme::System << plain;
    QTest::newRow("changed") << QStringLiteral("http://127.0.0.1:7860/?a=1&__theme=dark") << ColorScheme::Light
                             << QStringLiteral("http://127.0.0.1:7860/?a=1&__theme=light");
    QTest::newRow("back to system") << QStringLiteral("http://127.0.0.1:7860/?__theme=dark") << ColorScheme::System
                                    << plain;
}

void PreviewPartsTest::gradioTheme()
{
    QFETCH(QString, url);
    QFETCH(ColorScheme, scheme);
    QFETCH(QString, expected);
    QCOMPARE(withGradioTheme(QUrl(url), scheme).toString(), expected);
}

void PreviewPartsTest::colorSchemeScripts()
{
    QVERIFY(colorSchemeScript(ColorScheme::System).isEmpty());
    QVERIFY(colorSchemeScript(ColorScheme::Dark).contains(QStringLiteral("chosen = \"dark\"")));
    QVERIFY(colorSchemeScript(ColorScheme::Light).contains(QStringLiteral("chosen = \"light\"")));
}

void PreviewPartsTest::safeFileName_data()
{
    QTest::addColumn<QString>("proposal");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *proposal, const QString &expected) {
        QTest::newRow(proposal) << QString::fromLatin1(proposal) << expected;
    };
    row("picture.png", QStringLiteral("picture.png"));
    row("../../x", QStringLiteral("x"));
    row("/etc/passwd", QStringLiteral("passwd"));
    row("..\\..\\x.exe", QStringLiteral("x.exe"));
    row("../../.bashrc", QStringLiteral("bashrc"));
    row("..", QStringLiteral("download"));
    row("a/", QStringLiteral("download"));
    row("", QStringLiteral("download"));
    row("a\nb", QStringLiteral("ab"));
    QTest::newRow("long") << QString(500, QLatin1Char('a')) + QStringLiteral(".png")
                          << QString(116, QLatin1Char('a')) + QStringLiteral(".png");
}

void PreviewPartsTest::safeFileName()
{
    QFETCH(QString, proposal);
    QFETCH(QString, expected);
    QCOMPARE(PageRequests::safeFileName(proposal), expected);
}

void PreviewPartsTest::aQuestionIsAnsweredOnce()
{
    QuestionBars bars;
    QList<int> answers;
    bars.ask({QStringLiteral("a"), QStringLiteral("May I?"), {QStringLiteral("Yes"), QStringLiteral("No")}},
             [&](int choice, const QString &) { answers += choice; });
    QToolButton *no = button(bars, QStringLiteral("No"));
    QVERIFY(no);
    no->click();
    bars.dismissAll();
    QCOMPARE(answers, QList<int>{1});
    QVERIFY(!button(bars, QStringLiteral("No")));
}

void PreviewPartsTest::aPageAsksOneThingAtATime()
{
    // The last question is answered when its bar goes, so what it answers to must outlive it.
    QList<int> answers;
    QuestionBars bars;
    for (int i = 0; i < 1000; ++i)
        bars.ask({QStringLiteral("a"), QStringLiteral("May I?"), {QStringLiteral("Yes")}},
                 [&](int choice, const QString &) { answers += choice; });
    QCOMPARE(answers, QList<int>(999, QuestionBars::dismissed));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(bars.findChildren<QWidget *>(QStringLiteral("preview_question_a")).size(), 1);
}

void PreviewPartsTest::questionsEndWithTheirBars()
{
    QList<int> answers;
    {
        QuestionBars bars;
        bars.ask({QStringLiteral("a"), {}, {QStringLiteral("Yes")}},
                 [&](int choice, const QString &) { answers += choice; });
    }
    QCOMPARE(answers, QList<int>{QuestionBars::dismissed});
}

void PreviewPartsTest::theTextOfAPageIsNoMarkup()
{
    QuestionBars bars;
    const auto text = QStringLiteral("<img src=http://127.0.0.1:1/x><b>bold</b>");
    bars.tell(QStringLiteral("a"), text, QuestionBars::Tone::Warning);
    const QWidget *message = bars.findChild<QWidget *>(QStringLiteral("preview_message_a"));
    QVERIFY(message);
    QCOMPARE(message->property("text").toString(), text);
    QCOMPARE(message->property("textFormat").value<Qt::TextFormat>(), Qt::PlainText);
}

void PreviewPartsTest::confirmWaitsForItsAnswer()
{
    QuestionBars bars;
    PageDialogs dialogs(bars);
    QTimer::singleShot(0, &bars, [&] { button(bars, QStringLiteral("OK"))->click(); });
    QVERIFY(dialogs.confirm(QStringLiteral("Sure?")));
    QTimer::singleShot(0, &bars, [&] { button(bars, QStringLiteral("Cancel"))->click(); });
    QVERIFY(!dialogs.confirm(QStringLiteral("Sure?")));
    QTimer::singleShot(0, &bars, [&] { bars.dismissAll(); });
    QVERIFY(!dialogs.confirm(QStringLiteral("Sure?")));
}

void PreviewPartsTest::promptReturnsWhatWasWritten()
{
    QuestionBars bars;
    PageDialogs dialogs(bars);
    QTimer::singleShot(0, &bars, [&] {
        auto *line = bars.findChild<QLineEdit *>();
        QCOMPARE(line->text(), QStringLiteral("proposal"));
        line->setText(QStringLiteral("written"));
        button(bars, QStringLiteral("OK"))->click();
    });
    QCOMPARE(dialogs.prompt(QStringLiteral("Name?"), QStringLiteral("proposal")), QStringLiteral("written"));
}

void PreviewPartsTest::theSecondDialogCanSilenceThePage()
{
    QuestionBars bars;
    PageDialogs dialogs(bars);
    dialogs.alert(QStringLiteral("one"));
    QVERIFY(!button(bars, QStringLiteral("Stop These Messages")));
    dialogs.alert(QStringLiteral("two"));
    QToolButton *stop = button(bars, QStringLiteral("Stop These Messages"));
    QVERIFY(stop);
    stop->click();
    // Would wait for ever if it still asked.
    QVERIFY(!dialogs.confirm(QStringLiteral("three")));
    dialogs.alert(QStringLiteral("four"));
    QVERIFY(!button(bars, QStringLiteral("OK")));
    dialogs.reset();
    dialogs.alert(QStringLiteral("five"));
    QVERIFY(button(bars, QStringLiteral("OK")));
}

int main(int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication application(argc, argv);
    PreviewPartsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_parts.moc"
