// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/redact.h>

#include <QTest>

using namespace spacewright;

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesSecrets_data();
    void hidesSecrets();
    void hidesGivenValues();
    void keepsOtherBytes();
    void hidesBesideBrokenText();
};

void TestRedact::hidesSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char *name, const char *text, const char *clean) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(clean);
    };
    row("nothing", "a line without secrets", "a line without secrets");
    row("token", "token hf_abcdefghijklmnop!", "token hf_***!");
    row("oauth token", "hf_oauth_abcdefghijklmnop", "hf_***");
    row("two tokens", "hf_abcdefghijkl hf_mnopqrstuvwx", "hf_*** hf_***");
    row("a name is no token", "from hf_hub import x", "from hf_hub import x");
    row("user of an address", "https://user:secret@hub.invalid/x", "https://***@hub.invalid/x");
    row("password with an at", "https://user:se@cret@hub.invalid/x", "https://***@hub.invalid/x");
    row("two addresses", "https://a:b@c.invalid and https://d:e@f.invalid",
        "https://***@c.invalid and https://***@f.invalid");
    row("address with a port", "http://127.0.0.1:7860/?user=a@b.invalid", "http://127.0.0.1:7860/?user=a@b.invalid");
    row("header", "Authorization: Bearer abc.def", "Authorization: Bearer ***");
    row("lower case", "authorization: basic Zm9v", "authorization: basic ***");
    row("header as JSON", "{\"Authorization\": \"Bearer abc\", \"x\": 1}",
        "{\"Authorization\": \"Bearer ***\", \"x\": 1}");
    row("header without scheme", "X-Xet-Access-Token: abc", "X-Xet-Access-Token: ***");
    row("signed address", "https://s3.invalid/a?X-Amz-Signature=0a1b&b=2",
        "https://s3.invalid/a?X-Amz-Signature=***&b=2");
    row("signature at the end", "https://cdn.invalid/a?Expires=1&Signature=ab~cd",
        "https://cdn.invalid/a?Expires=1&Signature=***");
}

void TestRedact::hidesSecrets()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(redact(text), clean);
    QCOMPARE(redact(text.toUtf8()), clean.toUtf8());
    QCOMPARE(redact(clean), clean);
}

void TestRedact::hidesGivenValues()
{
    QCOMPARE(redact(QByteArray("key=s3cr3t! and s3cr3t!"), {"s3cr3t!"}), "key=*** and ***");
    // Hiding every "a" would tell more than it hides.
    QCOMPARE(redact(QByteArray("a banana"), {"a", "ban"}), "a banana");
}

void TestRedact::keepsOtherBytes()
{
    const QByteArray bytes("\x00\xff\xc3 = \xe2\x80 http://x \x1b[31m\r\n", 24);
    QCOMPARE(redact(bytes), bytes);
}

void TestRedact::hidesBesideBrokenText()
{
    // A piece of a log may begin or end in the middle of a letter.
    QCOMPARE(redact(QByteArray("\xa9 hf_abcdefghijklmnop \xc3")), "\xa9 hf_*** \xc3");
    QCOMPARE(redact(QByteArray("\xff\xfe https://u:p@x.invalid")), "\xff\xfe https://***@x.invalid");
}

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
