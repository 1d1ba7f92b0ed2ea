// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kubernetes.h"

#include "applaunch.h"
#include <core/run/runoptions.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Kubernetes)
};

constexpr qsizetype longestName = 50;
constexpr int probePause = 5;
constexpr qint64 mebibyte = qint64(1024) * 1024;

/// As the small tier of the Hub's persistent storage (https://huggingface.co/docs/hub/spaces-storage).
constexpr auto dataSize = "20Gi";

/// A label of a domain name, which is what objects of a cluster are called by.
QString nameOf(const Recipe &recipe)
{
    static const QRegularExpression foreign(QStringLiteral("[^a-z0-9]+"));
    static const QRegularExpression edges(QStringLiteral("^-+|-+$"));
    const QString name = QFileInfo(recipe.folder)
                             .fileName()
                             .toLower()
                             .replace(foreign, QStringLiteral("-"))
                             .left(longestName)
                             .remove(edges);
    // One that begins with a digit is none for a Service.
    const bool isName = !name.isEmpty() && name.front().isLetter();
    return isName ? name : QStringLiteral("space-") + name;
}

/// Any text as YAML: JSON's strings are strings there too.
QString quoted(const QString &text)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1));
}

QString environmentLines(const Recipe &recipe, const RunOptions &options, const QString &name)
{
    RunOptions open = options;
    open.secrets.clear();
    QMap<QString, QString> variables = spaceEnvironment(recipe, open, documentedPort(recipe.card));
    if (recipe.card.sdk == manifest::Sdk::Docker) {
        // A Dockerfile has a home and a language of its own.
        for (const char *own : {"HOME", "USER", "LANG", "HF_HOME", "PYTHONUNBUFFERED"}) {
            if (!options.variables.contains(QLatin1StringView(own)))
                variables.remove(QLatin1StringView(own));
        }
    } else {
        AppLaunch launch =
            appLaunch(recipe, {.address = QStringLiteral("0.0.0.0"), .port = documentedPort(recipe.card)});
        letUserOverrule(launch, options);
        variables.insert(launch.environment);
    }
    QString lines;
    for (const auto &[key, value] : variables.asKeyValueRange()) {
        if (!options.secrets.contains(key))
            lines += QStringLiteral("            - name: %1\n              value: %2\n").arg(key, quoted(value));
    }
    for (const QString &key : options.secrets.keys())
        lines += QStringLiteral("            - name: %1\n"
                                "              valueFrom:\n"
                                "                secretKeyRef:\n"
                                "                  name: %2-secrets\n"
                                "                  key: %1\n")
                     .arg(key, name);
    return lines.isEmpty() ? lines : QStringLiteral("          env:\n") + lines;
}

QString resourceLines(const Recipe &recipe, const RunOptions &options)
{
    const Flavor &flavor = recipe.flavor;
    const int cpus = options.cpus > 0 ? options.cpus : flavor.cpus;
    const qint64 memory = options.memory > 0 ? options.memory : flavor.memory;
    QString lines;
    const auto add = [&lines](const QString &key, const QString &value) {
        lines += QStringLiteral("              %1: \"%2\"\n").arg(key, value);
    };
    if (cpus > 0)
        add(QStringLiteral("cpu"), QString::number(cpus));
    if (memory > 0)
        add(QStringLiteral("memory"), QStringLiteral("%1Mi").arg(memory / mebibyte));
    if (flavor.disk > 0)
        add(QStringLiteral("ephemeral-storage"), QStringLiteral("%1Mi").arg(flavor.disk / mebibyte));
    if (flavor.gpus > 0)
        add(QStringLiteral("nvidia.com/gpu"), QString::number(flavor.gpus));
    return lines.isEmpty() ? lines : QStringLiteral("          resources:\n            limits:\n") + lines;
}

/// For a start that may take as long as the card allows.
QString probeLines(const Recipe &recipe)
{
    const qint64 patience = recipe.card.startupTimeout.count();
    const QString path = recipe.card.basePath.isEmpty() ? QStringLiteral("/") : recipe.card.basePath;
    const QString question = QStringLiteral("            httpGet:\n"
                                            "              path: %1\n"
                                            "              port: http\n")
                                 .arg(quoted(path));
    return QStringLiteral("          startupProbe:\n%1"
                          "            periodSeconds: %2\n"
                          "            failureThreshold: %3\n"
                          "          readinessProbe:\n%1"
                          "            periodSeconds: %2\n")
        .arg(question)
        .arg(probePause)
        .arg(qMax<qint64>(1, patience / probePause));
}

QString deployment(const Recipe &recipe, const RunOptions &options, const QString &name, const QString &image)
{
    const QString head = QStringLiteral(R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: %1
  labels:
    app.kubernetes.io/name: %1
spec:
  replicas: 1
  # The claim below is for one at a time.
  strategy:
    type: Recreate
  selector:
    matchLabels:
      app.kubernetes.io/name: %1
  template:
    metadata:
      labels:
        app.kubernetes.io/name: %1
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext:
        runAsNonRoot: true
        runAsUser: 1000
        runAsGroup: 1000
        fsGroup: 1000
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: app
          image: %2
          ports:
            - name: http
              containerPort: %3
)")
                             .arg(name, quoted(image))
                             .arg(documentedPort(recipe.card));
    const QString end = QStringLiteral(R"(          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              drop: ["ALL"]
          volumeMounts:
            - name: data
              mountPath: /data
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: %1-data
)")
                            .arg(name);
    return head + environmentLines(recipe, options, name) + resourceLines(recipe, options) + probeLines(recipe) + end;
}

QString claimAndService(const QString &name)
{
    return QStringLiteral(R"(---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: %1-data
spec:
  accessModes: ["ReadWriteOnce"]
  resources:
    requests:
      storage: %2
---
apiVersion: v1
kind: Service
metadata:
  name: %1
spec:
  selector:
    app.kubernetes.io/name: %1
  ports:
    - name: http
      port: 80
      targetPort: http
)")
        .arg(name, QLatin1StringView(dataSize));
}

/// What is to be done before.
QString introduction(const RunOptions &options, const QString &name, const QString &image)
{
    QString text =
        QStringLiteral("# The image is built from the recipe's Containerfile and pushed to where the cluster "
                       "gets it from:\n#   docker build --tag %1 . && docker push %1\n")
            .arg(image);
    if (!options.secrets.isEmpty())
        text +=
            QStringLiteral("# The values of the secrets are not part of this file. From a file with KEY=VALUE lines "
                           "(%1):\n#   kubectl create secret generic %2-secrets --from-env-file=FILE\n")
                .arg(QStringList(options.secrets.keys()).join(QStringLiteral(", ")), name);
    return text;
}

} // namespace

Result<QString> kubernetesManifest(const Recipe &recipe, const RunOptions &options, const QString &image)
{
    if (recipe.card.sdk == manifest::Sdk::Static)
        return fail(ErrorCode::RunnerUnsuitable,
                    Tr::tr("A static Space is files that any web server serves: it needs no container in a cluster."));
    const QString name = nameOf(recipe);
    const QString from = image.isEmpty() ? name + QStringLiteral(":latest") : image;
    return introduction(options, name, from) + deployment(recipe, options, name, from) + claimAndService(name);
}

} // namespace spacewright::run
