// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/http/client.h>

#include <tests/support/commandline.h>
#include <tests/support/packagecache.h>
#include <tests/support/temporaryhome.h>

#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace spacewright;

namespace
{

constexpr auto app = R"(import os
import gradio as gr
import spaces

@spaces.GPU(duration=30)
def who(profile: gr.OAuthProfile | None):
    return profile.username if profile else "nobody"

print("host", os.environ["SPACE_HOST"], flush=True)
with gr.Blocks() as demo:
    gr.LoginButton()
    out = gr.Textbox()
    demo.load(who, None, out, api_name="who")
demo.launch()
)";

} // namespace

/// A real Gradio with a sign-in by the Hub, on ZeroGPU, without the Hub.
class TestHubStandIns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInAndCountsCalls()
    {
        tests::usePackageCache();
        m_home.write(u"space/README.md"_s, "---\nsdk: gradio\nsdk_version: 6.31.0\npython_version: \"3.13\"\n"
                                           "hf_oauth: true\n---\n");
        m_home.write(u"space/app.py"_s, app);
        tests::CommandLine run;
        run.start({u"run"_s, m_home.path(u"space"_s), u"--trust"_s, u"--json"_s, u"--runner"_s, u"sandbox"_s,
                   u"--flavor"_s, u"zero-a10g"_s});
        QVERIFY2(run.waitForStage("RUNNING"), run.output.right(4000).constData());
        const QUrl url(tests::lastValue(run.output, "url"));
        QVERIFY(run.output.contains("host 127.0.0.1:" + QByteArray::number(url.port())));
        QCOMPARE(whoIs(url), "nobody");

        // What a browser does behind the button.
        const QUrl page = follow(url.resolved(QUrl(u"/login/huggingface"_s)));
        QVERIFY2(page.path() == u"/oauth/authorize", qPrintable(page.toString()));
        const QRegularExpression allow(u"id=\"allow\" href=\"([^\"]*)\""_s);
        const QString html = QString::fromUtf8(get(page).body);
        const QUrl back(allow.match(html).captured(1).replace(u"&amp;"_s, u"&"_s));
        QVERIFY2(back.path() == u"/login/callback", qPrintable(html));
        follow(back);
        QCOMPARE(whoIs(url), "stand-in-user");
        QVERIFY2(run.waitFor("\"gpuCalls\":2"), run.output.right(4000).constData());
        QVERIFY(run.output.contains("ZeroGPU: who took 0.0"));
        ::kill(pid_t(run.process.processId()), SIGINT);
        QCOMPARE(run.wait(), 130);
    }

private:
    http::Response get(const QUrl &url, const QByteArray &json = {})
    {
        http::Request request{.url = url, .timeout = std::chrono::seconds(60)};
        if (!m_cookie.isEmpty())
            request.headers.append(std::pair<QByteArray, QByteArray>("Cookie", m_cookie));
        if (!json.isEmpty()) {
            request.method = "POST";
            request.headers.append(std::pair<QByteArray, QByteArray>("Content-Type", "application/json"));
            request.body = json;
        }
        const Result<http::Response> answer = http::perform(request, m_progress);
        const QByteArray cookie = answer ? answer->header("Set-Cookie") : QByteArray();
        if (cookie.startsWith("session="))
            m_cookie = cookie.left(cookie.indexOf(';'));
        return answer.value_or(http::Response());
    }

    /// Where it leads.
    QUrl follow(const QUrl &url) { return url.resolved(QUrl(QString::fromUtf8(get(url).header("Location")))); }

    QByteArray whoIs(const QUrl &url)
    {
        const QByteArray asked = get(url.resolved(QUrl(u"/gradio_api/call/who"_s)), R"({"data": []})").body;
        const QString event = QJsonDocument::fromJson(asked).object()[u"event_id"].toString();
        const QByteArray said = get(url.resolved(QUrl(u"/gradio_api/call/who/"_s + event))).body;
        const qsizetype begin = said.indexOf("[\"") + 2;
        return begin < 2 ? asked + said : said.sliced(begin, said.indexOf("\"]") - begin);
    }

    tests::TemporaryHome m_home;
    Progress m_progress;
    QByteArray m_cookie;
};

QTEST_GUILESS_MAIN(TestHubStandIns)
#include "tst_hubstandins.moc"
