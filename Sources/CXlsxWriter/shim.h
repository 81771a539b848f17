#ifndef ANYAM_CXLSXWRITER_SHIM_H
#define ANYAM_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
