// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/session.h>

#include <core/space/space.h>
#include <tests/support/runlistener.h>
#include <tests/support/spaceimages.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>

#include <QTest>

using namespace spacewright;

/// What a build gets of this machine and of its user: there while a command runs, and in no layer of the image.
class TestHostAccess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Certificates in which nothing is known but this mark: whoever finds them says so.
        qputenv("SSL_CERT_FILE", m_home.write(QStringLiteral("ca.pem"), "# mark-of-certificates\n").toUtf8());
        qputenv("https_proxy", "http://somebody:mark-of-proxies@127.0.0.1:9");
        qputenv("PIP_INDEX_URL", "https://somebody:mark-of-indexes@127.0.0.1:9/simple");
        qputenv("npm_config_registry", "https://somebody:mark-of-registries@127.0.0.1:9/");
    }

    void reachesCommandsAndNoLayer_data() { tests::addEngineRows(); }
    void reachesCommandsAndNoLayer()
    {
        OPEN_TEST_ENGINE(test);
        const QByteArray dockerfile = from() +
                                      "ARG GREETING\nUSER 1000\n"
                                      "RUN (cat $SSL_CERT_FILE $NPM_CONFIG_USERCONFIG; pip config list; "
                                      "echo $https_proxy) | grep -o 'mark.of.[a-z]*'; echo $GREETING\n"
                                      "COPY --chown=1000 . /srv\n"
                                      "FROM " +
                                      tests::baseImage().toUtf8() + "\nCOPY --from=first /srv /srv\nRUN true\n";
        const tests::RunListener listener = build(variable, dockerfile);
        for (const QByteArray &mark : marks())
            QVERIFY2(listener.log.contains(mark), mark.constData());
        QVERIFY(listener.log.contains("hello"));
        QVERIFY(listener.stages.contains(QStringLiteral("STOPPED")));
        const QByteArrayList found = foundInImage(*test, marks() + QByteArrayList{"kept in the image"});
        QCOMPARE(found, QByteArrayList{"kept in the image"});
        // Neither the instructions that were added nor their mounts are shown.
        QVERIFY(std::ranges::none_of(
            listener.steps, [](const log::Step &step) { return step.name.contains(QStringLiteral(".spacewright")); }));
    }

    void secretsAreMountsAndInNoLayer_data() { tests::addEngineRows(); }
    void secretsAreMountsAndInNoLayer()
    {
        OPEN_TEST_ENGINE(test);
        const bool hasClient = test->engine.isPodman();
        const tests::RunListener listener =
            build(variable, from() + "RUN --mount=type=secret,id=PASSWORD wc -c < /run/secrets/PASSWORD\n");
        if (!hasClient && !listener.stages.contains(QStringLiteral("STOPPED"))) {
            QVERIFY(listener.log.contains("buildx"));
            return;
        }
        QVERIFY2(listener.log.contains("14\n"), listener.log);
        QCOMPARE(foundInImage(*test, {"mark-of-secret"}), QByteArrayList());
    }

private:
    static QByteArray from() { return "FROM " + tests::baseImage().toUtf8() + " AS first\n"; }

    static QByteArrayList marks()
    {
        return {"mark-of-certificates", "mark-of-proxies", "mark-of-indexes", "mark-of-registries"};
    }

    tests::RunListener build(const QByteArray &variable, const QByteArray &dockerfile) const
    {
        m_home.write(QStringLiteral("space/README.md"), "---\nsdk: docker\n---\n");
        m_home.write(QStringLiteral("space/Dockerfile"), dockerfile);
        m_home.write(QStringLiteral("space/app.py"), "# kept in the image\n");
        const Result<space::Space> space = space::readSpace(m_home.path(QStringLiteral("space")));
        run::RunOptions options;
        options.engine = qEnvironmentVariable(variable.constData());
        options.variables = {{QStringLiteral("GREETING"), QStringLiteral("hello")}};
        options.secrets = {{QStringLiteral("PASSWORD"), QStringLiteral("mark-of-secret")}};
        // All is run again, so that all is said.
        options.rebuild = true;
        tests::RunListener listener;
        const auto session = run::Session::create(
            {.folder = space->folder, .card = space->card, .manifests = space->manifests}, options);
        Progress progress;
        std::ignore = (*session)->execute(run::Session::Until::Built, listener, progress);
        return listener;
    }

    /// Which of @p words are in the image that was built: in its layers, its history or its settings. Removes it.
    QByteArrayList foundInImage(const tests::TestEngine &test, const QByteArrayList &words) const
    {
        const QString folder = m_home.path(QStringLiteral("space"));
        QByteArray saved;
        const auto keep = [&saved](QByteArrayView bytes) {
            saved += bytes;
            return true;
        };
        Progress progress;
        const Result<> done = test.engine.stream(
            {.path = QStringLiteral("/images/%1/get").arg(tests::spaceImage(folder))}, keep, progress);
        tests::removeSpaceImage(test.engine, folder);
        QByteArrayList found;
        std::ranges::copy_if(words, std::back_inserter(found),
                             [&saved](const QByteArray &word) { return saved.contains(word); });
        return done ? found : QByteArrayList{"no image"};
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestHostAccess)
#include "tst_hostaccess.moc"
