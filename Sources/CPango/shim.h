#ifndef ALTAVOZ_CPANGO_SHIM_H
#define ALTAVOZ_CPANGO_SHIM_H

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>

/*
 * GObject's casts are macros, which Swift does not import: each function here makes one, with its types.
 */

/* A font map that nobody else shares: Pango's default one belongs to a thread. */
static inline PangoFontMap *altavoz_font_map_new(double points_per_inch) {
    PangoFontMap *map = pango_cairo_font_map_new();
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), points_per_inch);
    return map;
}

static inline void altavoz_unref(void *object) {
    g_object_unref(object);
}

/* Adds an attribute for a range of bytes; the list owns it from then on. */
static inline void altavoz_attr_add(PangoAttrList *list, PangoAttribute *attribute, guint start, guint end) {
    attribute->start_index = start;
    attribute->end_index = end;
    pango_attr_list_insert(list, attribute);
}

#endif
