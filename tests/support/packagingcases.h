// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QRandomGenerator>

namespace spacewright::tests
{

/// Texts of PEP 440 and PEP 508 from a fixed seed, in all spellings and some with a slip.
class PackagingCases final
{
public:
    explicit PackagingCases(quint32 seed) : m_random(seed) {}

    bool chance(int percent) { return m_random.bounded(100) < percent; }
    int below(int count) { return m_random.bounded(count); }
    QByteArray oneOf(const QByteArrayList &words) { return words.at(below(int(words.size()))); }

    QByteArray number()
    {
        return oneOf({"0", "1", "2", "3", "9", "10", "00", "010", "2024", "20240131123456", "99999999999999999999999"});
    }

    QByteArray release(int least = 1)
    {
        QByteArray text = number();
        for (int more = below(4) + least - 1; more > 0; --more)
            text += '.' + (chance(60) ? oneOf({"0", "1", "2"}) : number());
        return text;
    }

    /// @p isPlain: only spellings in which nothing need be normalised to be split at its dots.
    QByteArray suffix(bool isPlain = false)
    {
        const QByteArrayList separators = isPlain ? QByteArrayList{""} : QByteArrayList{"", "", "-", "_", "."};
        QByteArray text;
        if (chance(35))
            text +=
                oneOf(separators) +
                oneOf(isPlain ? QByteArrayList{"a", "b", "rc"}
                              : QByteArrayList{"a", "b", "c", "rc", "alpha", "beta", "pre", "preview", "RC", "Alpha"}) +
                (isPlain ? number() : oneOf(separators) + (chance(80) ? number() : QByteArray()));
        if (chance(20))
            text += isPlain ? ".post" + number()
                            : oneOf({"-" + number(), oneOf(separators) + oneOf({"post", "rev", "r", "POST"}) +
                                                         oneOf(separators) + number()});
        if (chance(20))
            text += isPlain ? ".dev" + number() : oneOf(separators) + "dev" + oneOf(separators) + number();
        return text;
    }

    QByteArray version()
    {
        QByteArray text = oneOf({"", "", "", "", "v", "V"}) + (chance(10) ? oneOf({"0!", "1!", "2!"}) : QByteArray()) +
                          release() + suffix();
        if (chance(15))
            text += '+' + oneOf({"local", "cu121", "1", "01", "ubuntu-1", "Ab_2.3", "5.abc"});
        return chance(6) ? slipped(text) : text;
    }

    QByteArray clause()
    {
        const QByteArray sign = oneOf({"==", "==", "!=", "<=", ">=", ">=", "<", ">", "~=", "==="});
        const QByteArray blank = oneOf({"", "", " ", "  "});
        if (sign == "~=")
            return sign + blank + release(2) + suffix(true);
        if ((sign == "==" || sign == "!=") && chance(30))
            return sign + blank + release() + ".*";
        return sign + blank + release() + (sign == "===" ? QByteArray() : suffix()) +
               ((sign == "==" && chance(10)) ? "+cu121" : "");
    }

    QByteArray specifier()
    {
        QByteArrayList clauses;
        for (int left = below(4); left > 0; --left)
            clauses.append(clause());
        const QByteArray text = clauses.join(oneOf({",", ", ", " , "})) + (chance(3) ? "," : "");
        return chance(6) ? slipped(text) : text;
    }

    QByteArray comparison()
    {
        const QByteArray quote = oneOf({"'", "\""});
        const QByteArray blank = oneOf({"", " ", "  "});
        const QByteArray sign = oneOf({"==", "!=", "<", "<=", ">", ">=", "~=", "===", " in ", " not in "});
        QByteArray left = oneOf({"python_version", "python_full_version", "implementation_version"});
        QByteArray right = quote + oneOf({"3.8", "3.9", "3.10", "3.12", "3.12.4", "2.7", "3.*", "3.12.*", "3"}) + quote;
        if (chance(50)) {
            left = oneOf({"os_name", "os.name", "sys_platform", "sys.platform", "platform_machine", "platform.machine",
                          "platform_system", "platform_python_implementation", "python_implementation",
                          "implementation_name", "extra", "platform_release"});
            right = quote +
                    oneOf({"posix", "nt", "linux", "darwin", "win32", "x86_64", "aarch64", "Linux", "CPython",
                           "cpython", "Some_Extra", "some-extra", "6.1.0", "x86_64 aarch64", ""}) +
                    quote;
        }
        return chance(15) ? right + blank + sign + blank + left : left + blank + sign + blank + right;
    }

    QByteArray marker(int depth = 0)
    {
        QByteArray text =
            chance(20) && depth < 3 ? '(' + marker(depth + 1) + " and " + marker(depth + 1) + ')' : comparison();
        for (int more = chance(40) ? below(3) : 0; more > 0; --more)
            text += oneOf({" and ", " or "}) + comparison();
        return depth == 0 && chance(6) ? slipped(text) : text;
    }

    QByteArray name()
    {
        return oneOf({"numpy", "torch", "Scikit_Learn", "zope.interface", "gradio", "transformers", "a", "A1", "x_",
                      "huggingface-hub", "ruamel.yaml", "Pillow", "opencv-python-headless", "sentence_transformers"});
    }

    QByteArray requirement()
    {
        const auto blank = [this] { return oneOf({"", "", " ", "\t"}); };
        QByteArray text = name() + blank();
        if (chance(25))
            text += oneOf({"[", "[ "}) + oneOf({"", "oauth", "oauth,mcp", "image , audio", "a,a", "Cli"}) +
                    oneOf({"]", " ]"});
        text += blank();
        if (chance(12))
            text += '@' + blank() +
                    oneOf({"https://x.org/a-1.0.whl", "git+https://x.org/a.git@main#egg=a", "file:///a"}) + ' ';
        else
            text += chance(10) ? '(' + specifier() + ')' : specifier();
        if (chance(30))
            text += blank() + ';' + blank() + marker();
        return chance(8) ? slipped(text) : text;
    }

    /// A byte too many or too few.
    QByteArray slipped(QByteArray text)
    {
        const int at = below(int(text.size()) + 1);
        const char byte = QByteArrayView("=.-,;()[]x1*+! @_").at(below(17));
        if (chance(33))
            return text.remove(at, 1);
        return text.insert(at, byte);
    }

private:
    QRandomGenerator m_random;
};

} // namespace spacewright::tests
