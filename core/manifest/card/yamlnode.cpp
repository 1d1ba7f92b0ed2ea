// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlnode.h"

#include <core/manifest/sourcetext.h>

#include <QHash>

#include <libfyaml.h>

#include <algorithm>
#include <memory>

namespace spacewright::manifest
{

namespace
{

struct ParserDeleter {
    void operator()(fy_parser *parser) const { fy_parser_destroy(parser); }
};
struct DiagDeleter {
    // Not fy_diag_unref(), which leaks the errors that were collected.
    void operator()(fy_diag *diag) const { fy_diag_destroy(diag); }
};

/// The first byte that YAML allows in no text: not UTF-8, or a control character. -1 if there is none.
qsizetype firstBrokenByte(const QByteArray &text)
{
    const auto isControl = [](char byte) {
        return (byte >= 0 && byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f;
    };
    const auto control = std::ranges::find_if(text, isControl);
    const qsizetype clean = control - text.cbegin();
    if (QUtf8StringView(text).isValidUtf8())
        return clean < text.size() ? clean : -1;
    qsizetype valid = 0;
    for (qsizetype next = 0; valid < clean; valid = next) {
        next = valid + 1;
        while (next < text.size() && (static_cast<unsigned char>(text.at(next)) & 0xC0) == 0x80)
            ++next;
        if (!QUtf8StringView(text.constData() + valid, next - valid).isValidUtf8())
            break;
    }
    return valid;
}

/// Builds a tree from the parser's events. Events, not libfyaml's own documents: they come one at a time, so reading
/// stops at the first alias or the level too deep, before anything grows.
class Reader final
{
public:
    Reader(const QByteArray &text, int maxDepth) : m_text(text), m_maxDepth(maxDepth)
    {
        m_diag.reset(fy_diag_create(nullptr));
        fy_diag_set_collect_errors(m_diag.get(), true);
        fy_parse_cfg config = {};
        config.flags = fy_parse_cfg_flags(FYPCF_QUIET | FYPCF_DEFAULT_VERSION_1_2 | FYPCF_JSON_NONE);
        config.diag = m_diag.get();
        m_parser.reset(fy_parser_create(&config));
    }

    YamlReading read()
    {
        if (!m_parser ||
            fy_parser_set_string(m_parser.get(), m_text.bytes().constData(), size_t(m_text.bytes().size())) != 0) {
            addProblem(YamlProblem::Kind::Syntax, 0, 0);
            return m_reading;
        }
        bool ended = false;
        while (!ended && !m_failed) {
            fy_event *event = fy_parser_parse(m_parser.get());
            if (!event)
                break;
            ended = event->type == FYET_STREAM_END;
            take(event);
            fy_parser_event_free(m_parser.get(), event);
        }
        // Not every error sets the parser's error mark, so what counts is whether it came to the end.
        if (!m_failed && (!ended || fy_parser_get_stream_error(m_parser.get())))
            addSyntaxProblem();
        if (m_failed)
            m_reading.root.reset();
        return m_reading;
    }

private:
    void take(fy_event *event)
    {
        const auto [begin, end] = bytesOf(event);
        fy_token *anchor = fy_event_get_anchor_token(event);
        if (event->type == FYET_ALIAS || anchor) {
            // The marks stand behind the "*" or "&".
            const qsizetype place = anchor ? qsizetype(fy_token_start_mark(anchor)->input_pos) : begin;
            addProblem(YamlProblem::Kind::Alias, std::max<qsizetype>(place - 1, 0), place);
        } else if (event->type == FYET_SCALAR) {
            add(scalar(event, begin, end));
        } else if (event->type == FYET_SEQUENCE_START || event->type == FYET_MAPPING_START) {
            open(event->type == FYET_MAPPING_START ? YamlNode::Kind::Mapping : YamlNode::Kind::Sequence, begin, end);
        } else if (event->type == FYET_SEQUENCE_END || event->type == FYET_MAPPING_END) {
            close(begin, end);
        } else if (event->type == FYET_DOCUMENT_START && m_reading.root) {
            addProblem(YamlProblem::Kind::Syntax, begin, end); // A second document would have no meaning here.
        }
    }

    std::pair<qsizetype, qsizetype> bytesOf(fy_event *event) const
    {
        const fy_mark *begin = fy_event_start_mark(event);
        const fy_mark *end = fy_event_end_mark(event);
        const qsizetype from = begin ? qsizetype(begin->input_pos) : m_last;
        return {from, end ? qsizetype(end->input_pos) : from};
    }

    YamlNode scalar(fy_event *event, qsizetype begin, qsizetype end)
    {
        YamlNode node = {YamlNode::Kind::Scalar, {}, false, begin, end, {}};
        if (fy_token *token = fy_event_get_token(event)) {
            size_t length = 0;
            const char *text = fy_token_get_text(token, &length);
            node.text = QString::fromUtf8(text, qsizetype(length));
            const fy_scalar_style style = fy_token_scalar_style(token);
            node.quoted = style != FYSS_PLAIN;
            if (style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED) {
                // The marks stand inside the quotes.
                --node.begin;
                ++node.end;
            }
        }
        m_last = node.end;
        return node;
    }

    void open(YamlNode::Kind kind, qsizetype begin, qsizetype end)
    {
        if (m_open.size() >= m_maxDepth)
            addProblem(YamlProblem::Kind::Depth, begin, end);
        else
            m_open.append({kind, {}, false, begin, end, {}});
    }

    void close(qsizetype begin, qsizetype end)
    {
        YamlNode node = m_open.takeLast();
        // A collection without brackets ends where its last value does, not at the line after.
        const bool hasBracket = end > begin;
        node.end = hasBracket || node.children.isEmpty() ? end : std::max(node.children.constLast().end, node.begin);
        if (node.kind == YamlNode::Kind::Mapping)
            findDuplicates(node);
        add(std::move(node));
    }

    void add(YamlNode node)
    {
        if (m_open.isEmpty())
            m_reading.root = std::move(node);
        else
            m_open.last().children.append(std::move(node));
    }

    void findDuplicates(const YamlNode &mapping)
    {
        QHash<QString, qsizetype> seen;
        for (qsizetype i = 0; i < mapping.children.size(); i += 2) {
            const YamlNode &key = mapping.children.at(i);
            if (key.kind != YamlNode::Kind::Scalar)
                continue;
            if (const auto first = seen.constFind(key.text); first != seen.cend())
                m_reading.problems.append(
                    {YamlProblem::Kind::DuplicateKey, key.begin, key.end, key.text, first.value()});
            else
                seen.insert(key.text, key.begin);
        }
    }

    void addProblem(YamlProblem::Kind kind, qsizetype begin, qsizetype end, const QString &detail = {})
    {
        m_failed = true;
        m_reading.problems.append({kind, begin, end, detail, 0});
    }

    void addSyntaxProblem()
    {
        void *position = nullptr;
        const fy_diag_error *error = fy_diag_errors_iterate(m_diag.get(), &position);
        if (!error) {
            addProblem(YamlProblem::Kind::Syntax, m_last, m_last);
            return;
        }
        const qsizetype begin = m_text.offset(error->line, error->column);
        addProblem(YamlProblem::Kind::Syntax, begin, begin + 1, QString::fromUtf8(error->msg));
    }

    const SourceText m_text;
    const int m_maxDepth;
    std::unique_ptr<fy_diag, DiagDeleter> m_diag;
    std::unique_ptr<fy_parser, ParserDeleter> m_parser;
    YamlReading m_reading;
    /// Collections that have begun and not ended, the outermost first.
    QList<YamlNode> m_open;
    qsizetype m_last = 0;
    bool m_failed = false;
};

} // namespace

YamlReading readYaml(const QByteArray &text, int maxDepth)
{
    // libfyaml ends its stream without a word at such a byte, and the rest of the text would be lost.
    if (const qsizetype broken = firstBrokenByte(text); broken >= 0)
        return {{}, {{YamlProblem::Kind::Encoding, broken, broken + 1, {}, 0}}};
    return Reader(text, maxDepth).read();
}

} // namespace spacewright::manifest
