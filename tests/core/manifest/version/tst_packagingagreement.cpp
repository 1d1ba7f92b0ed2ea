// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/requirements/packagerequirement.h>
#include <core/manifest/requirements/requirementline.h>

#include <tests/support/packagingcases.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace spacewright::manifest;
using namespace spacewright::tests;

namespace
{

/// The environment in which both sides evaluate.
MarkerEnvironment environment()
{
    MarkerEnvironment variables = hubMarkerEnvironment("3.12.4");
    variables.insert("extra", "some-extra");
    variables.insert("platform_release", "6.1.0-13-amd64");
    variables.insert("platform_version", "#1 SMP");
    return variables;
}

QString answer(std::optional<bool> value)
{
    return value ? (*value ? QStringLiteral("True") : QStringLiteral("False")) : QStringLiteral("None");
}

QString order(const QByteArray &text, const QByteArray &other)
{
    const std::optional<Version> first = Version::parse(text);
    const std::optional<Version> second = Version::parse(other);
    if (!first || !second)
        return QStringLiteral("no");
    const auto compared = *first <=> *second;
    return QString::fromUtf8(first->text() + (compared < 0 ? " < " : compared > 0 ? " > " : " = ") + second->text());
}

QString contained(const QByteArray &text, const QByteArray &other)
{
    const std::optional<SpecifierSet> set = SpecifierSet::parse(text);
    const std::optional<Version> version = Version::parse(other);
    if (!set || !version)
        return QStringLiteral("no");
    return QStringLiteral("%1 %2 %3")
        .arg(QString::fromUtf8(set->text()), answer(set->allows(*version, SpecifierSet::Prereleases::WhereNamed)),
             answer(set->allows(*version, SpecifierSet::Prereleases::Allowed)));
}

QString marker(const QByteArray &text)
{
    const auto parsed = Marker::parse(text);
    return parsed ? QString::fromUtf8(parsed->text()) + u' ' + answer(parsed->holds(environment()))
                  : QStringLiteral("no");
}

QString requirement(const QByteArray &text)
{
    const auto parsed = PackageRequirement::parse(text);
    return parsed ? QString::fromUtf8(parsed->text()) : QStringLiteral("no");
}

/// A line of a file as Requirement holds it, put together again.
QString lineVerdict(const Requirement &requirement)
{
    switch (requirement.kind) {
    case Requirement::Kind::Location:
        return QStringLiteral("location");
    case Requirement::Kind::Include:
    case Requirement::Kind::Option:
        return QStringLiteral("option ") + requirement.name;
    case Requirement::Kind::Unreadable:
        return QStringLiteral("no");
    case Requirement::Kind::Package:
        break;
    }
    QString text = requirement.name;
    if (!requirement.extras.isEmpty())
        text += u'[' + requirement.extras + u']';
    text += requirement.target.isEmpty() ? requirement.specifier : u'@' + requirement.target + u' ';
    if (!requirement.marker.isEmpty())
        text += u';' + requirement.marker;
    return ::requirement(text.toUtf8());
}

QString file(const QByteArray &text)
{
    QStringList lines;
    for (const Requirement &requirement : readRequirements(text, QStringLiteral("requirements.txt")).requirements)
        lines.append(lineVerdict(requirement));
    return lines.join(u'\n');
}

/// A file as people write them: pins, ranges, comments, options, hashes over several lines, and now and then a slip.
QByteArray generatedFile(PackagingCases &cases)
{
    const QByteArray lineEnd = cases.oneOf({"\n", "\n", "\r\n"});
    QByteArray text;
    for (int left = cases.below(15) + 1; left > 0; --left) {
        QByteArray line;
        switch (cases.below(10)) {
        case 0:
            line = cases.oneOf({"", "# comment", "   # indented", "\t"});
            break;
        case 1:
            line = cases.oneOf({"-r more.txt", "--extra-index-url https://x.org/whl", "-c limits.txt", "--pre",
                                "--find-links=./wheels"});
            break;
        case 2:
            line =
                cases.oneOf({"git+https://x.org/a.git@main#egg=a", "https://x.org/a-1.0-py3-none-any.whl", "./wheel"});
            break;
        case 3:
            line = cases.name() + "==" + cases.release() + " \\" + lineEnd + "    --hash=sha256:00 \\" + lineEnd +
                   "    --hash=sha256:11";
            break;
        default:
            line = cases.requirement();
            // What stands in front of a requirement with a tab or "-" is another matter than its grammar.
            line.replace('\t', ' ');
            break;
        }
        text += line + (cases.chance(15) ? "  # why" : "") + lineEnd;
    }
    return text;
}

QStringList askPython(const QJsonArray &cases)
{
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-W"), QStringLiteral("ignore"),
                                             QStringLiteral(SPACEWRIGHT_TEST_DATA "/../support/packagingjudge.py")});
    python.write(QJsonDocument(cases).toJson());
    python.closeWriteChannel();
    if (!python.waitForFinished(100'000) || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    QStringList verdicts;
    for (const QJsonValue &verdict : QJsonDocument::fromJson(python.readAllStandardOutput()).array())
        verdicts.append(verdict.toString());
    return verdicts;
}

} // namespace

/// B6: Python's packaging and pip are the judges: what they accept, how they write it and what they answer.
class TestPackagingAgreement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesAboutTexts_data();
    void agreesAboutTexts();
    void agreesAboutFiles();

private:
    void compare(const QJsonArray &cases, const QStringList &ours);
};

void TestPackagingAgreement::compare(const QJsonArray &cases, const QStringList &ours)
{
    const QStringList verdicts = askPython(cases);
    QCOMPARE(verdicts.size(), cases.size());
    int differences = 0;
    int refused = 0;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        refused += verdicts.at(i) == u"no" ? 1 : 0;
        if (verdicts.at(i) == ours.at(i))
            continue;
        if (++differences <= 20)
            qWarning().noquote() << QJsonDocument(cases.at(i).toObject()).toJson(QJsonDocument::Compact)
                                 << "\n  judge:" << verdicts.at(i) << "\n  ours: " << ours.at(i);
    }
    QCOMPARE(differences, 0);
    qInfo("%lld cases, %d refused by both", qlonglong(cases.size()), refused);
}

void TestPackagingAgreement::agreesAboutTexts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("count");
    QTest::newRow("versions") << QStringLiteral("order") << 2500;
    QTest::newRow("specifiers") << QStringLiteral("contained") << 3000;
    QTest::newRow("markers") << QStringLiteral("marker") << 2000;
    QTest::newRow("requirements") << QStringLiteral("requirement") << 2500;
}

void TestPackagingAgreement::agreesAboutTexts()
{
    QFETCH(const QString, kind);
    QFETCH(const int, count);
    PackagingCases cases(20261129);
    QJsonObject variables;
    for (const auto &[name, value] : environment().asKeyValueRange())
        variables.insert(QString::fromUtf8(name), QString::fromUtf8(value));
    QJsonArray asked;
    QStringList ours;
    for (int i = 0; i < count; ++i) {
        QByteArray text;
        const QByteArray other = cases.version();
        if (kind == u"order")
            ours.append(order(text = cases.version(), other));
        else if (kind == u"contained")
            ours.append(contained(text = cases.specifier(), other));
        else if (kind == u"marker")
            ours.append(marker(text = cases.marker()));
        else
            ours.append(requirement(text = cases.requirement()));
        asked.append(QJsonObject{{QStringLiteral("kind"), kind},
                                 {QStringLiteral("text"), QString::fromUtf8(text)},
                                 {QStringLiteral("other"), QString::fromUtf8(other)},
                                 {QStringLiteral("environment"), variables}});
    }
    compare(asked, ours);
}

void TestPackagingAgreement::agreesAboutFiles()
{
    PackagingCases cases(508);
    QJsonArray asked;
    QStringList ours;
    for (int i = 0; i < 2000; ++i) {
        const QByteArray text = generatedFile(cases);
        ours.append(file(text));
        asked.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("file")},
                                 {QStringLiteral("text"), QString::fromUtf8(text)}});
    }
    compare(asked, ours);
}

QTEST_GUILESS_MAIN(TestPackagingAgreement)
#include "tst_packagingagreement.moc"
