module swissmaporacle

go 1.24
