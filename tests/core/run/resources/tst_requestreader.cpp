// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/resources/requestreader.h>

#include <QTest>

using namespace spacewright;

class TestRequestReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsARequest_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("count");
        const auto add = [](const char *name, const char *line, int count) {
            QTest::newRow(name) << QByteArray(line) << count;
        };
        add("uvicorn", "INFO:     127.0.0.1:52000 - \"GET /gradio_api/queue/data HTTP/1.1\" 200 OK", 1);
        add("uvicorn with a time", "2026-06-01 10:00:00 INFO uvicorn.access - 127.0.0.1:1 - \"POST /x HTTP/1.1\" 500",
            1);
        add("a web socket of uvicorn", "INFO:     127.0.0.1:52000 - \"WebSocket /_stcore/stream\" [accepted]", 1);
        add("a web socket that was refused", "INFO:     127.0.0.1:52000 - \"WebSocket /x\" 403", 0);
        add("Flask", "127.0.0.1 - - [01/Jun/2026 10:00:00] \"GET /static/a.js HTTP/1.1\" 304 -", 1);
        add("gunicorn and nginx", "10.0.2.2 - - [01/Jun/2026:10:00:00 +0000] \"HEAD / HTTP/2.0\" 200 0 \"-\" \"curl\"",
            1);
        add("the client of the Hub's libraries",
            "INFO:httpx:HTTP Request: GET https://huggingface.co/api/models/x \"HTTP/1.1 200 OK\"", 0);
        add("somebody speaks of one", "The app answers HTTP/1.1 and \"GET / requests", 0);
        add("another line", "Loaded 12 models in 3.4 s", 0);
        add("none", "", 0);
    }
    void knowsARequest()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, count);
        run::RequestReader reader;
        reader.read(line);
        QCOMPARE(reader.take(), 0); // not yet a line
        reader.read("\n");
        QCOMPARE(reader.take(), count);
        QCOMPARE(reader.hasRead(), count > 0);
        QCOMPARE(reader.take(), 0);
    }

    void takesPiecesAndFloods()
    {
        run::RequestReader reader;
        const QByteArray line = "INFO:     127.0.0.1:5 - \"GET / HTTP/1.1\" 200 OK\r\n";
        for (const char byte : line + line)
            reader.read(QByteArray(1, byte));
        QCOMPARE(reader.take(), 2);
        reader.read(QByteArray(1'000'000, 'x'));
        reader.read('\n' + line);
        QCOMPARE(reader.take(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
