// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagemirror.h"

#include <QJsonDocument>
#include <QUuid>
#include <QWebEngineFrame>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

namespace spacewright::views
{

namespace
{

constexpr QLatin1StringView scriptName("spacewright-mirror");

constexpr QLatin1StringView source(R"(
(() => {
  if (globalThis.spacewrightMirror)
    return;
  const word = "@WORD@";
  let quietUntil = 0;
  const tell = act => console.debug(word + JSON.stringify(act));
  const isQuiet = () => performance.now() < quietUntil;

  // The way to an element from an id that occurs once, or from the document.
  const pathOf = element => {
    const steps = [];
    for (let one = element; one && one !== document.documentElement; one = one.parentElement) {
      if (one.id && document.querySelectorAll("#" + CSS.escape(one.id)).length === 1) {
        steps.unshift("#" + CSS.escape(one.id));
        break;
      }
      if (!one.parentElement)
        return null;
      steps.unshift(`${one.localName}:nth-child(${[...one.parentElement.children].indexOf(one) + 1})`);
    }
    return steps.join(" > ") || "html";
  };
  const scrolled = element => ({
    x: element.scrollLeft / Math.max(1, element.scrollWidth - element.clientWidth),
    y: element.scrollTop / Math.max(1, element.scrollHeight - element.clientHeight)
  });
  const isField = element => element.matches("input, textarea, select") || element.isContentEditable;

  addEventListener("scroll", event => {
    if (isQuiet())
      return;
    const isWhole = event.target === document;
    const element = isWhole ? document.scrollingElement : event.target;
    tell({type: "scroll", path: isWhole ? "" : pathOf(element), ...scrolled(element)});
  }, {capture: true, passive: true});
  const tellValue = event => {
    const element = event.composedPath()[0];
    if (!event.isTrusted || isQuiet() || !isField(element) || element.type === "file" || element.type === "password")
      return;
    tell({type: "value", path: pathOf(element), isChecked: !!element.checked,
          value: element.isContentEditable ? element.textContent : element.value});
  };
  addEventListener("input", tellValue, {capture: true});
  addEventListener("change", tellValue, {capture: true});
  addEventListener("click", event => {
    const element = event.composedPath()[0];
    // What a click does to a field is told as its value.
    if (!event.isTrusted || isQuiet() || element.closest("label, input[type=checkbox], input[type=radio], select"))
      return;
    tell({type: "click", path: pathOf(element)});
  }, {capture: true});
  addEventListener("keydown", event => {
    if (event.isTrusted && !isQuiet() && ["Enter", "Escape", "ArrowUp", "ArrowDown"].includes(event.key))
      tell({type: "key", path: pathOf(event.composedPath()[0]), key: event.key, shift: event.shiftKey});
  }, {capture: true});

  const setValue = (element, act) => {
    if (element.isContentEditable) {
      element.textContent = act.value;
    } else if (element.type === "checkbox" || element.type === "radio") {
      if (element.checked !== act.isChecked)
        element.click();
      return;
    } else {
      // Past the frameworks that watch the element's own property.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value").set.call(element, act.value);
    }
    element.dispatchEvent(new Event("input", {bubbles: true}));
    element.dispatchEvent(new Event("change", {bubbles: true}));
  };
  const click = element => {
    const options = {bubbles: true, cancelable: true, composed: true};
    for (const type of ["pointerdown", "mousedown"])
      element.dispatchEvent(new MouseEvent(type, options));
    if (element.focus)
      element.focus();
    for (const type of ["pointerup", "mouseup"])
      element.dispatchEvent(new MouseEvent(type, options));
    element.click();
  };
  globalThis.spacewrightMirror = act => {
    const element = act.path ? document.querySelector(act.path) : document.scrollingElement;
    if (!element)
      return;
    // Its echo is not news.
    quietUntil = performance.now() + 150;
    if (act.type === "scroll") {
      element.scrollTo({left: act.x * (element.scrollWidth - element.clientWidth),
                        top: act.y * (element.scrollHeight - element.clientHeight), behavior: "instant"});
    } else if (act.type === "value") {
      setValue(element, act);
    } else if (act.type === "click") {
      click(element);
    } else if (act.type === "key") {
      for (const type of ["keydown", "keyup"])
        element.dispatchEvent(new KeyboardEvent(type, {key: act.key, code: act.key, shiftKey: act.shift, bubbles: true}));
    }
  };
})();
)");

/// In the page itself, and in the frame that it may be in.
void runInFrames(QWebEngineFrame frame, const QString &script)
{
    frame.runJavaScript(script, QWebEngineScript::ApplicationWorld);
    const QList<QWebEngineFrame> children = frame.children();
    for (const QWebEngineFrame &child : children)
        runInFrames(child, script);
}

} // namespace

PageMirror::PageMirror() : m_word(QUuid::createUuid().toString(QUuid::WithoutBraces) + u' ') {}

QString PageMirror::script() const
{
    return QString(source).replace(QLatin1StringView("@WORD@"), m_word);
}

void PageMirror::applyTo(QWebEnginePage &page) const
{
    const QList<QWebEngineScript> old = page.scripts().find(scriptName);
    for (const QWebEngineScript &script : old)
        page.scripts().remove(script);
    if (!m_isActive)
        return;
    QWebEngineScript script;
    script.setName(scriptName);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(this->script());
    page.scripts().insert(script);
    runInFrames(page.mainFrame(), this->script());
}

std::optional<QString> PageMirror::read(const QString &line) const
{
    if (!line.startsWith(m_word))
        return std::nullopt;
    return line.sliced(m_word.size());
}

void PageMirror::repeat(QWebEnginePage &page, const QString &act) const
{
    // Nothing but data gets into the script.
    const QJsonDocument data = QJsonDocument::fromJson(act.toUtf8());
    if (!m_isActive || !data.isObject())
        return;
    const QString call = QStringLiteral("globalThis.spacewrightMirror && spacewrightMirror(%1)")
                             .arg(QString::fromUtf8(data.toJson(QJsonDocument::Compact)));
    runInFrames(page.mainFrame(), call);
}

} // namespace spacewright::views
