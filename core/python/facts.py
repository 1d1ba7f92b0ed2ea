# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what stands in Python files, without running them.

Standard input: for each file its length in bytes, a line break, its bytes. Standard output: records that end with
RECORD, of fields that end with FIELD. The first field says what it is, the second is the number of the file, the next two
are offsets in bytes. Imports nothing but what is built in: the start of the interpreter is most of the time.
"""
import resource
import sys

FIELD = "\x1f"
RECORD = "\x1e"
ONLY_TREE = 0x400  # ast.PyCF_ONLY_AST
TEXT_LIMIT = 400


def plain(value):
    return str(value).replace(FIELD, " ").replace(RECORD, " ").encode("utf-8", "replace").decode("utf-8")


def emit(*fields):
    sys.stdout.write(FIELD.join(plain(field) for field in fields) + FIELD + RECORD)


def dotted(node):
    """"demo.launch" of an expression that is a name with attributes; what is called or indexed on the way is "()"."""
    names = []
    while type(node).__name__ == "Attribute":
        names.append(node.attr)
        node = node.value
    names.append(node.id if type(node).__name__ == "Name" else "()")
    return ".".join(reversed(names))


def constant(node):
    """Kind and text of a literal; a name or anything else is "expression"."""
    if type(node).__name__ == "Constant" and node.value is not Ellipsis:
        return type(node.value).__name__, str(node.value)[:TEXT_LIMIT]
    return "expression", dotted(node)


class Scope:
    """What the nodes below know of those above."""

    def __init__(self, function=False, guarded=False):
        self.function = function
        self.guarded = guarded


class File:
    def __init__(self, number, data):
        self.number = number
        self.data = data
        mark = 3 if data.startswith(b"\xef\xbb\xbf") else 0
        self.starts = [mark]
        for line in data[mark:].splitlines(True):
            self.starts.append(self.starts[-1] + len(line))

    def offset(self, line, column):
        return min(self.starts[min(line, len(self.starts)) - 1] + column, len(self.data))

    def place(self, node):
        return (self.offset(node.lineno, node.col_offset), self.offset(node.end_lineno, node.end_col_offset))

    def emit(self, kind, node, *fields):
        emit(kind, self.number, *self.place(node), *fields)

    def read(self):
        try:
            tree = compile(self.data, "<file>", "exec", ONLY_TREE)
        except SyntaxError as error:
            line = error.lineno or 1
            text = self.data[self.offset(line, 0):].splitlines()[:1]
            before = (text[0] if text else b"").decode("utf-8", "replace")[:max(0, (error.offset or 1) - 1)]
            at = self.offset(line, len(before.encode("utf-8")))
            emit("error", self.number, at, at, error.msg)
        except (ValueError, RecursionError, MemoryError) as error:
            emit("error", self.number, 0, 0, error or type(error).__name__)
        else:
            self.walk(tree)

    def walk(self, tree):
        waiting = [(tree, Scope())]
        while waiting:
            node, scope = waiting.pop()
            handler = getattr(self, "see_" + type(node).__name__, None)
            if handler:
                handler(node, scope)
            below = self.scope_below(node, scope)
            children = []
            for name in node._fields:
                value = getattr(node, name, None)
                for child in value if isinstance(value, list) else [value]:
                    if hasattr(child, "_fields") and not self.is_docstring(node, child):
                        children.append((child, below))
            waiting.extend(reversed(children))

    @staticmethod
    def is_docstring(parent, child):
        return type(child).__name__ == "Constant" and type(parent).__name__ == "Expr"

    @staticmethod
    def scope_below(node, scope):
        kind = type(node).__name__
        if kind in ("FunctionDef", "AsyncFunctionDef", "Lambda"):
            return Scope(True, True)
        if kind in ("Try", "TryStar") or kind == "If" and "TYPE_CHECKING" in dotted(node.test):
            return Scope(scope.function, True)
        return scope

    def see_Import(self, node, scope):
        for name in node.names:
            self.emit("import", node, name.name, 0, int(scope.guarded))

    def see_ImportFrom(self, node, scope):
        self.emit("import", node, node.module or "", node.level, int(scope.guarded))

    def see_Call(self, node, scope):
        fields = [dotted(node.func), int(scope.function)]
        for keyword, value in [("", value) for value in node.args] + [(k.arg or "**", k.value) for k in node.keywords]:
            fields += [keyword, *constant(value), *self.place(value)]
        self.emit("call", node, *fields)

    def see_Subscript(self, node, scope):
        kind, text = constant(node.slice)
        if kind == "str" and type(node.ctx).__name__ == "Load":
            self.emit("item", node, dotted(node.value), text)

    def see_Constant(self, node, scope):
        if type(node.value) is str:
            self.emit("text", node, node.value[:TEXT_LIMIT])

    def see_FunctionDef(self, node, scope):
        for decorator in node.decorator_list:
            target = decorator.func if type(decorator).__name__ == "Call" else decorator
            self.emit("decorator", decorator, dotted(target))

    see_AsyncFunctionDef = see_FunctionDef
    see_ClassDef = see_FunctionDef


def main():
    # A hostile file may make the parser hungry, never the machine.
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    emit("modules", " ".join(sorted(getattr(sys, "stdlib_module_names", ()))))
    source = sys.stdin.buffer
    number = 0
    while length := source.readline():
        File(number, source.read(int(length))).read()
        number += 1
    emit("end", number)


main()
