"""A week of habits: tick what was done, see how the week goes."""

import pandas as pd
import streamlit as st

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
FIRST = ["Walk", "Read", "Sleep eight hours"]

st.set_page_config(page_title="Habit Tracker", page_icon="✅")
st.title("✅ Habit Tracker")

if "week" not in st.session_state:
    st.session_state.week = pd.DataFrame(False, index=FIRST, columns=DAYS)

with st.form("add", clear_on_submit=True, border=False):
    field, button = st.columns([4, 1], vertical_alignment="bottom")
    name = field.text_input("Another habit", placeholder="Water the plants")
    if button.form_submit_button("Add", width="stretch") and name.strip():
        st.session_state.week.loc[name.strip()] = False

week = st.data_editor(
    st.session_state.week,
    column_config={day: st.column_config.CheckboxColumn(day) for day in DAYS},
    width="stretch",
)

done = week.mean() * 100
st.metric("Of the week is done", f"{week.to_numpy().mean():.0%}")
st.bar_chart(done.reindex(DAYS), y_label="Done, %", sort=False)
