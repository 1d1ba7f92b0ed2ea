// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/recipe/kubernetes.h>
#include <core/run/runoptions.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>

#include <QJsonArray>
#include <QProcess>

using namespace spacewright;

/// What a cluster is given, read by a YAML reader of its own and played by a real Podman.
class TestKubernetes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsConfinementAndReferences()
    {
        const run::RunOptions options{
            .variables = {{QStringLiteral("GREETING"), QStringLiteral("a \"quoted\": value\n- and more # of it")}},
            .secrets = {{QStringLiteral("TOKEN"), QStringLiteral("hidden-value")}}};
        const auto text = run::kubernetesManifest(
            recipe("sdk: gradio\nstartup_duration_timeout: 10m", QStringLiteral("2nd Space!"), "t4-small"), options);
        VERIFY_RESULT(text);
        QVERIFY(!text->contains(QStringLiteral("hidden-value")));
        QVERIFY(text->contains(QStringLiteral("kubectl create secret generic space-2nd-space-secrets")));
        const QJsonArray documents = read(*text);
        if (documents.isEmpty())
            QSKIP("python3 has no yaml here");
        QCOMPARE(documents.size(), 3);
        QCOMPARE(documents[1][QLatin1StringView("kind")].toString(), QStringLiteral("PersistentVolumeClaim"));
        QCOMPARE(documents[2][QLatin1StringView("kind")].toString(), QStringLiteral("Service"));
        const QJsonValue pod = at(documents[0], {"spec", "template", "spec"});
        QCOMPARE(at(pod, {"securityContext", "runAsUser"}).toInt(), 1000);
        QCOMPARE(at(pod, {"securityContext", "runAsNonRoot"}).toBool(), true);
        QCOMPARE(pod[QLatin1StringView("automountServiceAccountToken")].toBool(true), false);
        const QJsonValue app = pod[QLatin1StringView("containers")][0];
        QCOMPARE(app[QLatin1StringView("image")].toString(), QStringLiteral("space-2nd-space:latest"));
        const run::Flavor flavor = run::flavorNamed(QStringLiteral("t4-small"));
        const QJsonObject limits = at(app, {"resources", "limits"}).toObject();
        QCOMPARE(limits[QLatin1StringView("cpu")].toString(), QString::number(flavor.cpus));
        QCOMPARE(limits[QLatin1StringView("memory")].toString(),
                 QStringLiteral("%1Mi").arg(flavor.memory / 1024 / 1024));
        QCOMPARE(limits[QLatin1StringView("nvidia.com/gpu")].toString(), QStringLiteral("1"));
        QCOMPARE(at(app, {"securityContext", "allowPrivilegeEscalation"}).toBool(true), false);
        QCOMPARE(at(app, {"securityContext", "capabilities", "drop"})[0].toString(), QStringLiteral("ALL"));
        QCOMPARE(at(app, {"startupProbe", "failureThreshold"}).toInt(), 120);
        QCOMPARE(app[QLatin1StringView("volumeMounts")][0][QLatin1StringView("mountPath")].toString(),
                 QStringLiteral("/data"));
        QMap<QString, QJsonValue> environment;
        for (const auto &entry : app[QLatin1StringView("env")].toArray())
            environment.insert(entry[QLatin1StringView("name")].toString(), entry);
        QCOMPARE(environment[QStringLiteral("GREETING")][QLatin1StringView("value")].toString(),
                 options.variables.first());
        QCOMPARE(at(environment[QStringLiteral("TOKEN")], {"valueFrom", "secretKeyRef", "name"}).toString(),
                 QStringLiteral("space-2nd-space-secrets"));
        QCOMPARE(environment[QStringLiteral("GRADIO_SERVER_NAME")][QLatin1StringView("value")].toString(),
                 QStringLiteral("0.0.0.0"));
    }

    void aDockerfileHasAHomeOfItsOwn()
    {
        const auto text = run::kubernetesManifest(recipe("sdk: docker\napp_port: 9000", QStringLiteral("mine")), {});
        VERIFY_RESULT(text);
        QVERIFY(!text->contains(QStringLiteral("name: HOME\n")));
        QVERIFY(text->contains(QStringLiteral("containerPort: 9000\n")));
        QVERIFY(!text->contains(QStringLiteral("nvidia.com/gpu")));
    }

    void staticSpacesHaveNone()
    {
        const auto text = run::kubernetesManifest(recipe("sdk: static", QStringLiteral("pages")), {});
        QVERIFY(!text);
        QCOMPARE(text.error().code, ErrorCode::RunnerUnsuitable);
    }

    void podmanPlaysIt()
    {
        const auto test = tests::TestEngine::open("SPACEWRIGHT_TEST_PODMAN");
        if (!test)
            QSKIP("no engine: run the tests through packaging/engine");
        const QString name = QStringLiteral("swk-%1").arg(QCoreApplication::applicationPid());
        run::Recipe made = recipe("sdk: docker", name);
        made.flavor.memory = 256LL * 1024 * 1024;
        const auto text = run::kubernetesManifest(made, {}, tests::baseImage());
        VERIFY_RESULT(text);
        Progress progress;
        const container::EngineCall play{.method = "POST",
                                         .path = QStringLiteral("/libpod/play/kube"),
                                         .query = {{QStringLiteral("start"), QStringLiteral("false")}},
                                         .body = text->toUtf8(),
                                         .contentType = "application/yaml",
                                         .timeout = std::chrono::seconds(60)};
        const auto played = test->engine.askJson(play, progress);
        VERIFY_RESULT(played);
        const QJsonValue pod = (*played)[QLatin1StringView("Pods")][0];
        const auto found = test->engine.askJson(
            {.path = QStringLiteral("/containers/%1/json").arg(pod[QLatin1StringView("Containers")][0].toString())},
            progress);
        std::ignore =
            test->engine.ask({.method = "DELETE",
                              .path = QStringLiteral("/libpod/pods/") + pod[QLatin1StringView("ID")].toString(),
                              .query = {{QStringLiteral("force"), QStringLiteral("true")}}},
                             progress);
        std::ignore = container::Volumes(test->engine).remove(name + QStringLiteral("-data"), progress);
        VERIFY_RESULT(found);
        const QJsonObject host = found->object()[QLatin1StringView("HostConfig")].toObject();
        QCOMPARE(host[QLatin1StringView("Memory")].toInteger(), made.flavor.memory);
        QVERIFY(host[QLatin1StringView("CapDrop")].toArray().size() > 0);
        QCOMPARE(at(found->object(), {"Config", "User"}).toString().section(u':', 0, 0), QStringLiteral("1000"));
    }

private:
    run::Recipe recipe(const QByteArray &card, const QString &folder, const char *flavor = "cpu-basic") const
    {
        run::Recipe recipe;
        recipe.folder = m_home.path(folder);
        recipe.card = manifest::readCard("---\n" + card + "\n---\n").card;
        recipe.fidelity = run::Fidelity::Exact;
        recipe.runner = run::RunnerKind::Container;
        recipe.flavor = run::flavorNamed(QLatin1StringView(flavor));
        return recipe;
    }
    static QJsonArray read(const QString &text)
    {
        QProcess reader;
        reader.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"), QStringLiteral("import json, sys, yaml\n"
                                                           "print(json.dumps(list(yaml.safe_load_all(sys.stdin))))")});
        reader.write(text.toUtf8());
        reader.closeWriteChannel();
        reader.waitForFinished();
        return QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
    }
    static QJsonValue at(QJsonValue value, std::initializer_list<const char *> path)
    {
        for (const char *part : path)
            value = value[QLatin1StringView(part)];
        return value;
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestKubernetes)
#include "tst_kubernetes.moc"
