#ifndef ANYAM_CZIP_SHIM_H
#define ANYAM_CZIP_SHIM_H

#include <zip.h>

#endif
