// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/support/temporaryhome.h>

#include <QProcess>

namespace spacewright::tests
{

/// A package index of a test's own, the only one that it asks from here on.
class PackageIndex final
{
public:
    /// @p packages: see packageindex.py.
    PackageIndex(const TemporaryHome &home, const QByteArray &packages) : m_log(home.path(QStringLiteral("index.log")))
    {
        const QString description = home.write(QStringLiteral("packages.json"), packages);
        m_process.start(QStringLiteral("python3"),
                        {QStringLiteral(SPACEWRIGHT_TEST_DATA "/../support/packageindex.py"), description, m_log});
        if (!m_process.waitForReadyRead(20'000))
            qFatal("the package index does not start: %s", m_process.readAllStandardError().constData());
        m_address = "http://127.0.0.1:" + m_process.readLine().trimmed() + "/simple";
        qputenv("PIP_INDEX_URL", m_address);
        for (const char *other :
             {"PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "UV_DEFAULT_INDEX", "UV_INDEX", "UV_INDEX_URL", "UV_FIND_LINKS",
              "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"})
            qunsetenv(other);
    }
    ~PackageIndex() { stop(); }
    PackageIndex(const PackageIndex &) = delete;
    PackageIndex &operator=(const PackageIndex &) = delete;

    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QByteArray address() const { return m_address; }
    /// The paths that were asked for.
    QByteArrayList requests() const { return TemporaryHome::read(m_log).split('\n'); }

private:
    QString m_log;
    QProcess m_process;
    QByteArray m_address;
};

/// What every Gradio Space gets, and packages that fit together or do not.
inline QByteArray spacePackages()
{
    return R"({
        "gradio": {"5.0.0": {"requires": ["pydantic>=2"]}, "6.31.0": {"requires": ["pydantic>=2", "numpy>=1,<3"]}},
        "uvicorn": {"0.30": {}}, "websockets": {"12.0": {}}, "spaces": {"0.40": {}}, "huggingface-hub": {"1.0": {}},
        "requests": {"2.32": {}}, "datasets": {"3.0": {"requires": ["numpy>=1.17", "requests"]}},
        "pydantic": {"1.10": {}, "2.9": {}},
        "numpy": {"1.26": {}, "2.1": {}, "2.2": {}, "2.3": {"python": ">=3.13"}},
        "old-wheels": {"1.0": {"tag": "cp36-cp36m-manylinux1_x86_64"}},
        "frame": {"1.0": {"requires": ["numpy<2"], "licence": "MIT"}, "2.0": {"requires": ["numpy>=2"]}},
        "apple": {"1.0": {"requires": ["pear"]}}, "pear": {"1.0": {"requires": ["apple"]}}
    })";
}

} // namespace spacewright::tests
