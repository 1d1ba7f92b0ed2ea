// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/process.h>
#include <core/container/image/buildcontext.h>

#include <tests/support/freedmemory.h>

#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace spacewright;
using namespace spacewright::container;

/// Reads a context to its end in pieces of @p size.
static QByteArray readAll(BuildContext &context, qint64 size = 10'000)
{
    const http::BodySource source = context.source();
    QByteArray tar;
    QByteArray piece(size, Qt::Uninitialized);
    qint64 given = 0;
    while ((given = source(piece.data(), piece.size())) > 0)
        tar += piece.first(given);
    return tar;
}

class TestBuildContext final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QDir(m_folder->path()).mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    BuildContext *context(const QByteArray &rules = {}) const
    {
        return new BuildContext(m_folder->path(), IgnoreRules(rules));
    }
    /// What tar itself makes of it.
    QByteArray asked(const QByteArray &tar, const QStringList &arguments) const
    {
        Progress progress;
        const Result<ProcessEnd> end =
            runProcess({.program = QStringLiteral("/usr/bin/tar"),
                        .arguments = arguments,
                        .environment = {{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}},
                        .input = tar},
                       progress);
        if (!end || !end->isSuccess())
            return "tar failed: " + (end ? end->output + end->errors : QByteArray());
        return end->output;
    }
    QByteArrayList names(const QByteArray &tar) const
    {
        return asked(tar, {QStringLiteral("-t"), QStringLiteral("--quoting-style=literal")}).trimmed().split('\n');
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void holdsEverythingOnce()
    {
        write(QStringLiteral("app.py"), "print(1)\n");
        write(QStringLiteral("data/deep/er/x.bin"), QByteArray(1'000'000, 'x'));
        write(QStringLiteral("data/ü ä.txt"), "umlaut");
        write(QStringLiteral("empty"), "");
        write(QString(120, QLatin1Char('n')) + QLatin1Char('/') + QString(200, QLatin1Char('m')), "long");
        QFile::link(QStringLiteral("app.py"), path(QStringLiteral("link")));
        QFile::link(QStringLiteral("/etc/passwd"), path(QStringLiteral("outside")));
        QDir(m_folder->path()).mkdir(QStringLiteral("hollow"));
        const std::unique_ptr<BuildContext> whole(context());
        const QByteArray tar = readAll(*whole, 777);
        QVERIFY(!whole->error());
        const QByteArrayList expected{"app.py",
                                      "data/",
                                      "data/deep/",
                                      "data/deep/er/",
                                      "data/deep/er/x.bin",
                                      "data/ü ä.txt",
                                      "empty",
                                      "hollow/",
                                      "link",
                                      QByteArray(120, 'n') + '/',
                                      QByteArray(120, 'n') + '/' + QByteArray(200, 'm'),
                                      "outside"};
        QCOMPARE(names(tar), expected);
        QCOMPARE(asked(tar, {QStringLiteral("-xO"), QStringLiteral("app.py")}), "print(1)\n");
        QCOMPARE(asked(tar, {QStringLiteral("-xO"), QStringLiteral("data/deep/er/x.bin")}), QByteArray(1'000'000, 'x'));
        const QByteArray listing = asked(tar, {QStringLiteral("-tv"), QStringLiteral("--numeric-owner")});
        QVERIFY(listing.contains("link -> app.py"));
        QVERIFY(listing.contains("outside -> /etc/passwd"));
        QVERIFY(!listing.contains("1000/"));
        QCOMPARE(whole->files(), 5);
    }

    void rulesAreHonoured()
    {
        write(QStringLiteral("app.py"), "1");
        write(QStringLiteral("cache/a"), "1");
        write(QStringLiteral("cache/keep/b"), "1");
        write(QStringLiteral(".git/config"), "1");
        const std::unique_ptr<BuildContext> some(context("cache\n!cache/keep\n.git\n"));
        const QByteArrayList sent = names(readAll(*some));
        QVERIFY(sent.contains("app.py"));
        QVERIFY(sent.contains("cache/keep/b"));
        QVERIFY(!sent.contains("cache/a"));
        QVERIFY(!sent.contains(".git/config"));
    }

    void generatedFilesReplaceOthers()
    {
        write(QStringLiteral("Dockerfile"), "FROM old");
        BuildContext context(m_folder->path(), {}, "sub/");
        context.addFile(QStringLiteral("Dockerfile"), "FROM new");
        const QByteArray tar = readAll(context);
        QCOMPARE(names(tar), QByteArrayList{"sub/Dockerfile"});
        QCOMPARE(asked(tar, {QStringLiteral("-xO")}), "FROM new");
    }

    void oddThingsAreLeftOut()
    {
        write(QStringLiteral("a"), "1");
        QVERIFY(::mkfifo(QFile::encodeName(path(QStringLiteral("pipe"))).constData(), 0600) == 0);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
        qstrncpy(address.sun_path, QFile::encodeName(path(QStringLiteral("socket"))).constData(),
                 sizeof address.sun_path);
        QVERIFY(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
        const std::unique_ptr<BuildContext> rest(context());
        QCOMPARE(names(readAll(*rest)), QByteArrayList{"a"});
        ::close(socket);
    }

    void whatCannotBeReadIsNamed()
    {
        write(QStringLiteral("a"), "1");
        write(QStringLiteral("secret.txt"), "1");
        QFile::setPermissions(path(QStringLiteral("secret.txt")), {});
        const std::unique_ptr<BuildContext> torn(context());
        readAll(*torn);
        QVERIFY(torn->error());
        QCOMPARE(torn->error()->code, ErrorCode::FileUnreadable);
        QVERIFY(torn->error()->message.contains(QStringLiteral("secret.txt")));
        char byte = 0;
        QVERIFY2(torn->source()(&byte, 1) < 0, "the transfer must be given up, not ended");
        const std::unique_ptr<BuildContext> without(context("secret.txt"));
        QCOMPARE(names(readAll(*without)), QByteArrayList{"a"});
    }

    void whatChangesMeanwhileIsNamed_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("grows") << QByteArray("grow");
        QTest::newRow("shrinks") << QByteArray("shrink");
        QTest::newRow("is written again") << QByteArray("rewrite");
    }
    void whatChangesMeanwhileIsNamed()
    {
        QFETCH(QByteArray, change);
        const QByteArray content(4'000'000, 'x');
        write(QStringLiteral("big.bin"), content);
        const std::unique_ptr<BuildContext> torn(context());
        const http::BodySource source = torn->source();
        QByteArray piece(100'000, Qt::Uninitialized);
        QCOMPARE(source(piece.data(), piece.size()), piece.size());
        QFile file(path(QStringLiteral("big.bin")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (change == "shrink")
            file.resize(1'000'000);
        else if (change == "grow")
            file.resize(5'000'000);
        else
            file.write("y");
        file.close();
        qint64 given = 0;
        while ((given = source(piece.data(), piece.size())) > 0)
            continue;
        QVERIFY(given < 0);
        QVERIFY(torn->error());
        QVERIFY(torn->error()->message.contains(QStringLiteral("big.bin")));
    }

    void aFolderThatIsNotThereIsAnError()
    {
        BuildContext context(path(QStringLiteral("nowhere")), {});
        readAll(context);
        QVERIFY(context.error());
    }

    void aFolderSwappedForALinkIsNotFollowed()
    {
        write(QStringLiteral("a/x"), "1");
        write(QStringLiteral("b/inside"), QByteArray(500'000, 'x'));
        write(QStringLiteral("c/y"), "1");
        const std::unique_ptr<BuildContext> swapped(context());
        const http::BodySource source = swapped->source();
        QByteArray piece(100'000, Qt::Uninitialized);
        QCOMPARE(source(piece.data(), piece.size()), piece.size());
        QVERIFY(QDir(path(QStringLiteral("c"))).removeRecursively());
        QVERIFY(QFile::link(QStringLiteral("/etc"), path(QStringLiteral("c"))));
        QByteArray tar = piece;
        qint64 given = 0;
        while ((given = source(piece.data(), piece.size())) > 0)
            tar += piece.first(given);
        QVERIFY(!names(tar).contains("c/passwd"));
    }

    void memoryDoesNotGrowWithTheFiles()
    {
        for (int folder = 0; folder < 20; ++folder) {
            for (int file = 0; file < 250; ++file)
                write(QStringLiteral("%1/%2").arg(folder).arg(file), "some content of a small file");
        }
        const auto memory = [] {
            QFile status(QStringLiteral("/proc/self/statm"));
            return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ')[1].toLongLong() * 4096 : 0;
        };
        const std::unique_ptr<BuildContext> many(context());
        const http::BodySource source = many->source();
        QByteArray piece(64 * 1024, Qt::Uninitialized);
        const qint64 before = memory();
        qint64 total = 0;
        qint64 given = 0;
        while ((given = source(piece.data(), piece.size())) > 0)
            total += given;
        QCOMPARE(many->files(), 5000);
        QVERIFY(total > 5000 * 1024);
        QVERIFY2(memory() - before < 4 * 1024 * 1024 + tests::keptOfFreedMemory,
                 QByteArray::number(memory() - before).constData());
    }
};

QTEST_GUILESS_MAIN(TestBuildContext)
#include "tst_buildcontext.moc"
