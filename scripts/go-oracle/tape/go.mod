module gotape

go 1.24
